/** What is shown while something must arrive first, and when it did not. */
import { msg } from '../locale/words.ts'
import { html } from 'lit'
import type { Failure } from '../api/failure.ts'
import { alarm } from './parts.ts'

export const waiting = () => html`
  <div class="ca-wait" role="status">
    <span class="ca-spinner"></span><span>${msg('Un momento…')}</span>
  </div>
`

export const unavailable = (failure: Failure, locale: string, retry: () => void) => html`
  ${alarm(failure, locale)}
  <button class="ca-button" type="button" @click=${retry}>${msg('Volver a intentarlo')}</button>
`
