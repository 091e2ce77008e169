/** The class of `<citizen-recover>`. Registered in `index.ts`, so that importing it does nothing. */
import type { Place } from '../steps/screen-context.ts'
import { CitizenElement } from './citizen-element.ts'

/**
 * Gives a citizen who forgot the password a new one, after proof of a contact.
 *
 * Attributes, events and custom properties are those of `CitizenElement`; see `docs/widget.md`.
 */
export class CitizenRecover extends CitizenElement {
  readonly opens: Place = 'recover'
}

declare global {
  interface HTMLElementTagNameMap {
    'citizen-recover': CitizenRecover
  }
}
