/** The classes of the four elements. Registered in `index.ts`, so that importing them does nothing. */
import { CitizenElement } from './citizen-element.ts'

/**
 * Signs a citizen in; once they are, greets them and offers their account.
 *
 * Attributes, events and custom properties are those of `CitizenElement`; see `docs/webmaster.md`.
 */
export class CitizenLogin extends CitizenElement {}

/**
 * Makes an account: the citizen's data, then proof of a contact.
 *
 * Attributes, events and custom properties are those of `CitizenElement`; see `docs/webmaster.md`.
 */
export class CitizenRegister extends CitizenElement {}

/**
 * Gives a citizen who forgot the password a new one, after proof of a contact.
 *
 * Attributes, events and custom properties are those of `CitizenElement`; see `docs/webmaster.md`.
 */
export class CitizenRecover extends CitizenElement {}

/**
 * The citizen's own account: data, password, sessions. Shows the sign-in while nobody is signed in.
 *
 * Attributes, events and custom properties are those of `CitizenElement`; see `docs/webmaster.md`.
 */
export class CitizenAccount extends CitizenElement {}

declare global {
  interface HTMLElementTagNameMap {
    'citizen-login': CitizenLogin
    'citizen-register': CitizenRegister
    'citizen-recover': CitizenRecover
    'citizen-account': CitizenAccount
  }
}
