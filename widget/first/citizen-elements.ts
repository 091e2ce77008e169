/** The classes of the four elements. Registered in `index.ts`, so that importing them does nothing. */
import type { ElementPage } from '../steps/screen-context.ts'
import { CitizenElement } from './citizen-element.ts'

/**
 * Signs a citizen in; once they are, greets them and offers their account.
 *
 * Attributes, events and custom properties are those of `CitizenElement`; see `docs/webmaster.md`.
 */
export class CitizenLogin extends CitizenElement {
  readonly opens: ElementPage = 'login'
}

/**
 * Makes an account: the citizen's data, then proof of a contact.
 *
 * Attributes, events and custom properties are those of `CitizenElement`; see `docs/webmaster.md`.
 */
export class CitizenRegister extends CitizenElement {
  readonly opens: ElementPage = 'register'
}

/**
 * Gives a citizen who forgot the password a new one, after proof of a contact.
 *
 * Attributes, events and custom properties are those of `CitizenElement`; see `docs/webmaster.md`.
 */
export class CitizenRecover extends CitizenElement {
  readonly opens: ElementPage = 'recover'
}

/**
 * The citizen's own account: data, password, sessions. Shows the sign-in while nobody is signed in.
 *
 * Attributes, events and custom properties are those of `CitizenElement`; see `docs/webmaster.md`.
 */
export class CitizenAccount extends CitizenElement {
  readonly opens: ElementPage = 'account'
}

declare global {
  interface HTMLElementTagNameMap {
    'citizen-login': CitizenLogin
    'citizen-register': CitizenRegister
    'citizen-recover': CitizenRecover
    'citizen-account': CitizenAccount
  }
}
