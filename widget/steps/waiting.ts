/** What is shown while something must arrive first, and when it did not. */
import { msg } from '../locale/msg.ts'
import { html, nothing } from 'lit/html.js'
import type { Failure } from '../api/failure.ts'
import { sentenceOf } from '../fields/lazy-validation.ts'
import { notFetched } from '../lazy.ts'
import { missingLocale } from '../locale/language.ts'
import { missingWords } from '../locale/missing-words.ts'
import { alarm } from './parts.ts'

export const waiting = () => html`
  <div class="ca-wait" role="status">
    <span class="ca-spinner"></span><span>${msg('Un momento…')}</span>
  </div>
`

export const unavailable = (failure: Failure, locale: string, retry: () => void) => html`
  ${alarm(sentenceOf(failure, locale))}
  <button class="ca-button" type="button" @click=${retry}>${msg('Volver a intentarlo')}</button>
`

/** Something that is not on the screen could not be fetched: said above it, in the language that was wanted. */
export const incomplete = (locale: string, retry: () => void) => {
  const missing = missingLocale()
  const own = missing && missingWords[missing]
  const [sentence, words] = own ?? [sentenceOf(notFetched(), locale), msg('Volver a intentarlo')]
  return alarm(
    html`<span lang=${own ? missing : nothing}
      >${sentence} <button class="ca-link" type="button" @click=${retry}>${words}</button></span
    >`,
  )
}
