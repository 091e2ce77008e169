/** A part of the widget in files of its own, fetched when it is first wanted. */
import type { Failure } from './api/failure.ts'
import { embedded } from './embedded.ts'

export interface Lazy<Part> {
  /** Undefined until it has arrived. */
  readonly now: Part | undefined
  /** Never rejects. Undefined when it cannot be had now; the next who asks tries again. */
  get(): Promise<Part | undefined>
}

const isServed = embedded !== undefined

/** Milliseconds that a file gets: after that the citizen is told, and may ask again. */
const timeout = 30_000

/** By their names; one that did not arrive is taken out again. */
const arriving = new Map<string, Promise<void>>()

async function fetchWhole(file: string) {
  const signal = AbortSignal.timeout(timeout)
  const response = await fetch(new URL(file, import.meta.url), { signal })
  await response.blob()
  if (!response.ok) throw new Error(file)
}

/**
 * Fetches a file before it is imported: Chromium remembers a failed import, and each file that was missing in it, until
 * the page is loaded anew. A failed request it makes again, and a file that has arrived is imported from its cache.
 *
 * @see https://github.com/whatwg/html/issues/6768
 */
function fetchFile(file: string): Promise<void> {
  const coming = arriving.get(file) ?? fetchWhole(file)
  arriving.set(file, coming)
  coming.catch(() => arriving.delete(file))
  return coming
}

/**
 * @param load `() => import(…)` and nothing else
 * @param files what the import needs, written in by the build (`build/lazy-files.ts`), divided by blanks
 */
export function lazy<Part>(load: () => Promise<Part>, files?: string): Lazy<Part> {
  // One promise for all: of two imports that wait for the same file, the later may be told first.
  let coming: Promise<Part | undefined> | undefined
  // A page that carries the widget as a package has put the files elsewhere, and may forbid to fetch them.
  const fetched = async () => isServed && files && Promise.all(files.split(' ').map(fetchFile))
  const part = {
    now: undefined as Part | undefined,
    get: () =>
      (coming ??= fetched()
        .then(load)
        .then(
          (loaded) => (part.now = loaded),
          () => (coming = undefined),
        )),
  }
  return part
}

/** The failure to show when a part of the script could not be fetched. */
export const notFetched = (): Failure => ({ code: navigator.onLine ? 'unreachable' : 'offline' })
