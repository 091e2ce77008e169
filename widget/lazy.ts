/** A part of the widget in a file of its own, fetched when it is first wanted. */
import type { Failure } from './api/failure.ts'

export interface Lazy<Part> {
  /** Undefined until it has arrived. */
  readonly now: Part | undefined
  /**
   * Never rejects. Undefined when it cannot be had now; the next who asks tries again, as far as the browser does:
   * Chromium remembers an import that failed until the page is loaded anew.
   */
  get(): Promise<Part | undefined>
}

export function lazy<Part>(load: () => Promise<Part>): Lazy<Part> {
  // One promise for all: of two imports that wait for the same file, the later may be told first.
  let coming: Promise<Part | undefined> | undefined
  const part = {
    now: undefined as Part | undefined,
    get: () =>
      (coming ??= load().then(
        (loaded) => (part.now = loaded),
        () => (coming = undefined),
      )),
  }
  return part
}

/** What a citizen is told who needed a part that did not arrive. */
export const notFetched = (): Failure => ({ code: navigator.onLine ? 'unreachable' : 'offline' })
