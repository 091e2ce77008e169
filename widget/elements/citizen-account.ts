/** The class of `<citizen-account>`. Registered in `index.ts`, so that importing it does nothing. */
import type { Place } from '../steps/screen-context.ts'
import { CitizenElement } from './citizen-element.ts'

/**
 * The citizen's own account: data, password, sessions. Shows the sign-in while nobody is signed in.
 *
 * Attributes, events and custom properties are those of `CitizenElement`; see `docs/widget.md`.
 */
export class CitizenAccount extends CitizenElement {
  readonly opens: Place = 'account'
}

declare global {
  interface HTMLElementTagNameMap {
    'citizen-account': CitizenAccount
  }
}
