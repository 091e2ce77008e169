/** Reaches what tells the page and sends the citizen on. Fetched when the first screen stands, which needs neither. */
import { lazy } from '../lazy.ts'
import type { Dispatcher } from './element-host.ts'

const dispatch = lazy(() => import('./dispatch.ts'))

/** Keeps what happened until there is somebody to tell it. */
export class LazyDispatch {
  /** Undefined until it is fetched. */
  dispatcher: Dispatcher | undefined
  #isAwaited = false
  #untold: ((dispatcher: Dispatcher) => void)[] = []

  tell(news: (dispatcher: Dispatcher) => void): void {
    if (this.dispatcher) news(this.dispatcher)
    else {
      this.#untold.push(news)
      // What could not be fetched before the citizen did something is fetched now.
      if (this.#isAwaited) void this.attend()
    }
  }

  /** Waits until it is at hand, or cannot be had now. Never rejects. */
  async attend(): Promise<void> {
    this.#isAwaited = true
    const dispatcher = (await dispatch.get())?.dispatcher
    if (!dispatcher) return
    this.dispatcher = dispatcher
    for (const news of this.#untold.splice(0)) news(dispatcher)
  }
}
