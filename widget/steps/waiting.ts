/** What is shown while something must arrive first, and when it did not. */
import { msg } from '../locale/msg.ts'
import { html, nothing } from 'lit/html.js'
import type { Failure } from '../api/failure.ts'
import { sentenceOf } from '../fields/lazy-validation.ts'
import { notFetched } from '../lazy.ts'
import { missingLocale } from '../locale/language.ts'
import { missingWords } from '../locale/missing-words.ts'
import { alarm } from './parts.ts'
import type { ScreenContext } from './screen-context.ts'

export const waiting = () => html`
  <div class="ca-wait" role="status">
    <span class="ca-spinner"></span><span>${msg('Un momento…')}</span>
  </div>
`

/** @param say in the words of the municipality, where that is known */
export const unavailable = (
  failure: Failure,
  { locale, say }: Pick<ScreenContext, 'locale' | 'say'>,
  retry: () => void,
) => html`
  ${alarm(say(`failure.${failure.code}`, sentenceOf(failure, locale)))}
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
