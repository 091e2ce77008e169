/** Fetches what the first screen does not need, when it is to be shown. */
import type { Failure } from '../api/failure.ts'
import { completed } from '../profile-finding.ts'
import { session } from '../session.ts'
import { firstScreens, type Screens } from '../steps/index.ts'
import { waiting } from '../steps/waiting.ts'
import type { AccountController } from './account-controller.ts'
import type { ElementHost } from './element-host.ts'
import type { LaterScene } from './later-scene.ts'

export class Reserve {
  readonly #element: ElementHost
  kit: Screens = firstScreens
  later: LaterScene | undefined
  desk: AccountController | undefined
  /** Why what is not at hand could not be fetched. */
  missing: Failure | undefined
  #fetching = false

  constructor(element: ElementHost) {
    this.#element = element
  }

  /** Gets what is not at hand; meanwhile says so. */
  fetch() {
    if (!this.#fetching) void this.#fetchAll()
    return waiting()
  }

  async #fetchAll() {
    const element = this.#element
    this.#fetching = true
    this.missing = undefined
    try {
      const [{ LaterScene, wholeKit }, whole, desk] = await Promise.all([
        import('./later-scene.ts'),
        completed(element.service),
        element.place === 'account' && session.account
          ? import('./account-controller.ts')
          : undefined,
      ])
      if (whole.ok) element.learn(whole.value)
      else this.missing = whole.failure
      this.kit = wholeKit
      this.later ??= new LaterScene(element)
      if (desk) this.desk ??= new desk.AccountController(element)
    } catch {
      this.missing = { code: navigator.onLine ? 'unreachable' : 'offline' }
    }
    this.#fetching = false
    element.requestUpdate()
  }
}
