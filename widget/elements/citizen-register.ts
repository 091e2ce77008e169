/** The class of `<citizen-register>`. Registered in `index.ts`, so that importing it does nothing. */
import type { Place } from '../steps/screen-context.ts'
import { CitizenElement } from './citizen-element.ts'

/**
 * Makes an account: the citizen's data, then proof of a contact.
 *
 * Attributes, events and custom properties are those of `CitizenElement`; see `docs/widget.md`.
 */
export class CitizenRegister extends CitizenElement {
  readonly opens: Place = 'register'
}

declare global {
  interface HTMLElementTagNameMap {
    'citizen-register': CitizenRegister
  }
}
