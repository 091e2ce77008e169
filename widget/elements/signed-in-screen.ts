/** What stands where a citizen is signed in: all that a sign-in leads to, apart from the many screens that it does not. */
import { nothing } from 'lit/html.js'
import type { AccountView } from '../../contract/account.ts'
import { lazy } from '../lazy.ts'
import type { PasskeyOffer } from '../passkeys/passkey-offer.ts'
import { session } from '../session.ts'
import { draftsOfTab } from '../steps/drafts-of-tab.ts'
import { firstScreens } from '../steps/index.ts'
import { idleWarning } from '../steps/idle-warning.ts'
import { signedIn } from '../steps/signed-in.ts'
import type { ScreenContext } from '../steps/screen-context.ts'
import buttons from '../styles/buttons.css?inline'
import { sheetOf } from '../styles/sheet.ts'
import type { ElementHost } from './element-host.ts'
import { redirectWith } from './redirect.ts'

const offerPart = lazy(() => import('../passkeys/passkey-offer.ts'))

/** With those of the sign-in. */
export const signedInSheets: readonly CSSStyleSheet[] = [...firstScreens.sheets, sheetOf(buttons)]

export class SignedInScreen {
  readonly host: ElementHost
  #offer: PasskeyOffer | undefined

  constructor(host: ElementHost) {
    this.host = host
  }

  warning() {
    return session.idle?.isWarning ? idleWarning(session.idle.goOn) : nothing
  }

  signedIn(context: ScreenContext, account: AccountView) {
    this.forget(context)
    const signOut = () => void session.signOut({ by: this.host.element })
    const offer = this.#passkeyOffer()
    return signedIn({ ...context, account, offer, proceed: this.proceed(), signOut })
  }

  /** Offered to whoever has just signed in, on a computer of their own. */
  #passkeyOffer() {
    const { flow, service } = this.host
    const { status } = flow
    const hasSignedIn = status.is === 'done' && flow.kind === 'login'
    const isShared = session.idle !== undefined
    if (!hasSignedIn || isShared || !service.profile.passkeys) return nothing
    if (!this.#offer)
      void offerPart.get().then((part) => {
        if (part) this.#offer ??= new part.PasskeyOffer(this.host)
      })
    return this.#offer?.render()
  }

  /** What was typed, before a reload perhaps, has done its work. */
  forget({ profile }: ScreenContext): void {
    draftsOfTab(profile.slug, this.host.element.localName).forget()
  }

  proceed(): (() => void) | undefined {
    const wanted = redirectWith(this.host, '')
    return (
      wanted && (() => void session.token().then((token) => redirectWith(this.host, token)?.()))
    )
  }
}
