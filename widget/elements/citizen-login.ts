/** The class of `<citizen-login>`. Registered in `index.ts`, so that importing it does nothing. */
import type { Place } from '../steps/screen-context.ts'
import { CitizenElement } from './citizen-element.ts'

/**
 * Signs a citizen in; once they are, greets them and offers their account.
 *
 * Attributes, events and custom properties are those of `CitizenElement`; see `docs/widget.md`.
 */
export class CitizenLogin extends CitizenElement {
  readonly opens: Place = 'login'
}

declare global {
  interface HTMLElementTagNameMap {
    'citizen-login': CitizenLogin
  }
}
