/** What happens around an element that it must react to. */
import { session, SessionChange } from '../session.ts'
import { watchScheme } from '../styles/scheme.ts'

export interface PageHandlers {
  /** Something about how the element looks or reads may have changed. */
  readonly redraw: () => void
  /** The page's own language may have changed. */
  readonly language: () => void
  /** Another fragment stands in the address: perhaps an e-mailed link. */
  readonly fragment: () => void
  /** The device says that it has a network again. */
  readonly online: () => void
  /** The page is left, perhaps to be kept for the back button. */
  readonly leaving: () => void
  readonly session: (change: SessionChange) => void
}

/** Watches until the signal ends. */
export function watchPage(handlers: PageHandlers, signal: AbortSignal): void {
  watchScheme(handlers.redraw, signal)
  addEventListener('lit-localize-status', handlers.redraw, { signal })
  addEventListener('hashchange', handlers.fragment, { signal })
  addEventListener('online', handlers.online, { signal })
  addEventListener('pagehide', handlers.leaving, { signal })
  // After a sleep, what counts down shows another moment.
  document.addEventListener('visibilitychange', handlers.redraw, { signal })
  const sessionChanged = (event: Event) => {
    if (event instanceof SessionChange) handlers.session(event)
  }
  session.addEventListener('change', sessionChanged, { signal })
  session.addEventListener('idle', handlers.redraw, { signal })
  // Sites switch language and theme by the attributes of `<html>`.
  const page = new MutationObserver(handlers.language)
  page.observe(document.documentElement, { attributes: true })
  signal.addEventListener('abort', () => page.disconnect())
}
