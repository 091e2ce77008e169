/** The page's session as scripts of the page see it, before and after what keeps it has arrived. */
import type { AccountView } from '../../contract/account.ts'
import { SessionError } from '../session-error.ts'
import type { Session as KeptSession } from '../session.ts'
import { mainScript } from './main-script.ts'

/**
 * The citizen who is signed in on this page.
 *
 * @fires change - the citizen signed in or out; read `account`
 */
export class Session extends EventTarget {
  #kept: KeptSession | undefined

  /** The citizen's own data; null while nobody is signed in. */
  get account(): AccountView | null {
    return this.#kept?.account ?? null
  }

  /**
   * An access token that is good for half a minute at least; refreshed first when it is not. On a page without an
   * element, too: what keeps the session is then fetched.
   *
   * @throws SessionError when nobody is signed in, the session ended, or the Worker cannot be reached
   */
  async token(): Promise<string> {
    return (await this.#arrive()).token()
  }

  /** Signs the citizen out, in every tab of this browser; everywhere, on all devices. */
  async signOut(options?: { everywhere?: boolean }): Promise<void> {
    return (await this.#arrive()).signOut(options)
  }

  async #arrive(): Promise<KeptSession> {
    const part = await mainScript.get()
    if (!part) throw new SessionError('unreachable')
    return this.use(part.session)
  }

  /** Called when what keeps the session has arrived. */
  use(kept: KeptSession): KeptSession {
    if (!this.#kept) kept.addEventListener('change', () => this.dispatchEvent(new Event('change')))
    this.#kept = kept
    return kept
  }
}

export const session = new Session()
