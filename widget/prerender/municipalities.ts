/** The first screens of every municipality that this build knows, as the files that they become. */
import { municipalities } from '../../worker/municipalities/index.ts'
import type { PublicProfile } from '../../contract/profile.ts'
import type { FetchedScreen } from '../first/first-profile.ts'
import { base } from './parse.ts'

class NoSheet {
  replaceSync(): void {}
}

/**
 * @param styles of what the sign-in does not show
 * @returns by the name of the file
 */
export async function firstScreens(styles: string): Promise<ReadonlyMap<string, object>> {
  // Words are changed by an event of the window, addresses are read beside that of the page, and sheets are built for it:
  // Node has none of them.
  Object.assign(globalThis, { window: new EventTarget(), CSSStyleSheet: NoSheet })
  const { firstOf, screenFor } = await import('./render-first.ts')
  Object.assign(globalThis, { document: { baseURI: base } })
  const files = new Map<string, object>()
  const all: readonly PublicProfile[] = Object.values(municipalities).map((one) => one.public)
  for (const profile of all) {
    files.set(`${profile.slug}.json`, await firstOf(profile))
    for (const page of ['register', 'recover'] as const) {
      if (!profile.flows[page]) continue
      const fetched: FetchedScreen = { ...(await screenFor(profile, page)), styles }
      files.set(`${profile.slug}.${page}.json`, fetched)
    }
  }
  return files
}
