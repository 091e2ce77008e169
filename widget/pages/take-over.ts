/**
 * Where scripts run, the element takes the place of the form that the Worker has drawn: what was typed before it came, and
 * where the keyboard was, stays. A form that is sent sooner is taken as one without script.
 */
import { typedIn } from '../elements/typed-in.ts'

const element = document.querySelector(
  'citizen-login, citizen-register, citizen-recover, citizen-account',
)

if (element) {
  const putBack = typedIn(element)
  /** Name of the field that has the keyboard; what is taken away has it no more. */
  let focused = ''
  element.addEventListener('focusin', ({ target }) => {
    focused = target instanceof HTMLInputElement ? target.name : ''
  })
  const observer = new MutationObserver(() => {
    observer.disconnect()
    putBack()
    if (focused) element.querySelector<HTMLInputElement>(`input[name="${focused}"]`)?.focus()
  })
  observer.observe(element, { childList: true })
}

// By its own address: it is the script that pages of the city load.
void import(/* @vite-ignore */ new URL(/* @vite-ignore */ 'widget.js', import.meta.url).href)
