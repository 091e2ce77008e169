/** Pieces that several views share: an empty place, a text to copy, the time. */
import { html, type TemplateResult } from 'lit'

/** What is shown where there is nothing yet, with what to do about it. */
export const empty = (title: string, text: string): TemplateResult =>
  html`<div class="empty">
    <p class="empty-title">${title}</p>
    <p>${text}</p>
  </div>`

const copiedWord = 'Copied'

/** Copies a text, and says so for a moment on the button that was pressed, or on the part of it that is its label. */
export async function copied(event: Event, text: string): Promise<void> {
  const button = event.currentTarget
  if (!(button instanceof HTMLElement)) return
  await navigator.clipboard.writeText(text)
  const label = button.querySelector('[data-label]') ?? button
  const words = label.textContent
  if (words === copiedWord) return
  label.textContent = copiedWord
  setTimeout(() => (label.textContent = words), 1500)
}

/** A button that copies a text. */
export const copyButton = (text: string, label = 'Copy'): TemplateResult =>
  html`<button class="small" type="button" @click=${(event: Event) => void copied(event, text)}>
    ${label}
  </button>`

/** A block of code that can be copied. */
export const codeBlock = (title: string, code: string): TemplateResult =>
  html`<figure class="code">
    <figcaption>${title} ${copyButton(code)}</figcaption>
    <pre tabindex="0"><code>${code}</code></pre>
  </figure>`

const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' })

/** `14:05:09`. */
export const clockTime = (at: string | number): string => clock.format(new Date(at))

/** JSON over several lines, for reading. */
export const pretty = (value: unknown): string => JSON.stringify(value, null, 2)
