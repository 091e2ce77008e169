/** What a page can write on the tags, and where they draw: straight into the page. */
import { LitElement } from 'lit'
import type { Styling } from '../styles/scheme.ts'

/**
 * @attr server - `https://id.ciudad.gob.ec/leon`: the municipality, where the script's own address does not say it
 * @attr lang - language of the element; else that of what surrounds it, else the municipality's
 * @attr return-to - page to go to after signing in; of the page's own origin or of the municipality's pages
 * @attr login-uri - page of the site that is posted `credential`, the access token, after signing in
 * @attr login-url - page with the sign-in; without it, the element switches in place
 * @attr register-url - page with the registration
 * @attr recover-url - page with the recovery
 * @attr account-url - page with the account
 * @attr styling - `card`, or `inherit` to stand on the page's own ground
 * @attr heading-level - 1 to 6; 2 when absent
 * @attr navigation - `none`: the page's history, address and title are left alone
 */
export abstract class AttributedElement extends LitElement {
  static override properties = {
    server: {},
    returnTo: { attribute: 'return-to' },
    loginUri: { attribute: 'login-uri' },
    loginUrl: { attribute: 'login-url' },
    registerUrl: { attribute: 'register-url' },
    recoverUrl: { attribute: 'recover-url' },
    accountUrl: { attribute: 'account-url' },
    styling: {},
    headingLevel: { attribute: 'heading-level', type: Number },
  }
  declare server: string | null | undefined
  declare returnTo: string | null | undefined
  declare loginUri: string | null | undefined
  declare loginUrl: string | null | undefined
  declare registerUrl: string | null | undefined
  declare recoverUrl: string | null | undefined
  declare accountUrl: string | null | undefined
  declare styling: Styling | null | undefined
  declare headingLevel: number | null | undefined

  static override get observedAttributes() {
    return [...super.observedAttributes, 'lang']
  }

  protected override createRenderRoot() {
    return this
  }
}
