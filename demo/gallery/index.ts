/** The gallery of messages: what is chosen stands in the address, so that every view can be linked to. */
import { html, render } from 'lit'
import { choiceIn, searchOf, type Choice } from './choice.ts'
import { messageList } from './list.ts'
import { reading } from './reading.ts'
import { toolbar } from './toolbar.ts'

const script = document.querySelector<HTMLScriptElement>('script[data-worker]')
const container = document.querySelector<HTMLElement>('[data-gallery]')
const status = document.querySelector<HTMLElement>('[role="status"]')
const worker = script?.dataset['worker'] ?? ''

/** Where list and letter stand one below the other. */
const narrow = matchMedia('(width < 60rem)')

function show(choice: Choice): void {
  if (!container) return
  render(
    html`${toolbar(choice, choose)}
      <div class="panes">${messageList(choice, worker, choose)} ${reading(choice, worker)}</div>`,
    container,
  )
}

function choose(choice: Choice): void {
  const before = choiceIn(location.search)
  history.pushState(null, '', searchOf(choice))
  show(choice)
  if (status) status.textContent = `Showing ${choice.message}`
  if (choice.message !== before.message && narrow.matches)
    document.getElementById('reading')?.focus()
}

addEventListener('popstate', () => show(choiceIn(location.search)))
container?.replaceChildren()
show(choiceIn(location.search))
