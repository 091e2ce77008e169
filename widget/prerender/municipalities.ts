/** The first screens of every municipality that this build knows. */
import { municipalities } from '../../worker/municipalities/index.ts'
import type { FirstProfile } from '../first/first-profile.ts'
import { base } from './parse.ts'

class NoSheet {
  replaceSync(): void {}
}

export async function firstScreens(): Promise<Readonly<Record<string, FirstProfile>>> {
  // Words are changed by an event of the window, addresses are read beside that of the page, and sheets are built for it:
  // Node has none of them.
  Object.assign(globalThis, { window: new EventTarget(), CSSStyleSheet: NoSheet })
  const { firstOf } = await import('./render-first.ts')
  Object.assign(globalThis, { document: { baseURI: base } })
  const firsts: Record<string, FirstProfile> = {}
  for (const { public: profile } of Object.values(municipalities))
    firsts[profile.slug] = await firstOf(profile)
  return firsts
}
