/** The page's session as scripts of the page see it, before and after what keeps it has arrived. */
import type { AccountView } from '../../contract/account.ts'
import type { Session as KeptSession } from '../session.ts'

/**
 * The citizen who is signed in on this page.
 *
 * @fires change - the citizen signed in or out; read `account`
 */
export class Session extends EventTarget {
  #kept: KeptSession | undefined
  #arrived: (kept: KeptSession) => void = () => {}
  readonly #arriving = new Promise<KeptSession>((done) => {
    this.#arrived = done
  })

  /** The citizen's own data; null while nobody is signed in. */
  get account(): AccountView | null {
    return this.#kept?.account ?? null
  }

  /**
   * An access token that is good for half a minute at least; refreshed first when it is not.
   *
   * @throws SessionError when nobody is signed in, the session ended, or the Worker cannot be reached
   */
  async token(): Promise<string> {
    return (await this.#arriving).token()
  }

  /** Signs the citizen out, in every tab of this browser; everywhere, on all devices. */
  async signOut(options: { everywhere?: boolean } = {}): Promise<void> {
    return (await this.#arriving).signOut(options)
  }

  /** Called when what keeps the session has arrived. */
  use(kept: KeptSession): void {
    if (this.#kept) return
    this.#kept = kept
    kept.addEventListener('change', () => this.dispatchEvent(new Event('change')))
    this.#arrived(kept)
  }
}

export const session = new Session()
