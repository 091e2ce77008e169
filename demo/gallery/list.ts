/** All messages of a city in one language, as a mail program or a phone lists them. */
import { html, nothing, type TemplateResult } from 'lit'
import { messageNames, searchOf, type Choice } from './choice.ts'
import { specimenOf } from './specimen.ts'
import type { Choose } from './toolbar.ts'

/** Every row is a link, so that a message can be opened in a tab of its own. */
export const messageList = (choice: Choice, worker: string, choose: Choose): TemplateResult =>
  html`<nav class="list" aria-label="Messages">
    <ul>
      ${messageNames.map((message) => row({ ...choice, message }, choice, worker, choose))}
    </ul>
  </nav>`

const row = (choice: Choice, current: Choice, worker: string, choose: Choose) => {
  const specimen = specimenOf(choice, worker)
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    choose(choice)
  }
  return html`<li>
    <a
      href=${searchOf(choice)}
      aria-current=${choice.message === current.message ? 'true' : nothing}
      @click=${follow}
    >
      <code>${choice.message}</code>
      ${
        specimen.is === 'email'
          ? html`<span class="subject" lang=${choice.lang}>${specimen.subject}</span>
              <span class="preheader" lang=${choice.lang}>${specimen.preheader}</span>`
          : html`<span class="preheader" lang=${choice.lang}>${specimen.text}</span>
              <span class="septets">${specimen.septets} septets</span>`
      }
    </a>
  </li>`
}
