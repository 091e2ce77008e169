/** Who is signed in, on pages that hold no element: the browser says whether to ask, and the widget's script asks. */
import type { AccountView } from '../../contract/account.ts'
import { city, worker } from '../panel/site.ts'
import { quietly } from './remembered.ts'

interface WidgetModule {
  readonly session: EventTarget & {
    readonly account: AccountView | null
    token(): Promise<string>
  }
}

/** See docs/webmaster.md: there may be a session. In the tab alone on a shared computer. */
const mayBeSignedIn = () => {
  const flag = `citizen-auth:${city}:signed-in`
  return quietly(() => sessionStorage.getItem(flag) ?? localStorage.getItem(flag)) === 'signed-in'
}

/** Milliseconds until it is asked again where the line is bad: each time later, and then not again on this page. */
const pauses = [1000, 4000, 15_000]

const passes = (pause: number) =>
  new Promise((done) => {
    setTimeout(done, pause)
  })

/**
 * Fetches the script only where there may be somebody.
 *
 * @param left is called when they sign out elsewhere, or the session ends
 * @returns the citizen; null when nobody is signed in; undefined while nobody can tell
 */
export async function signedInCitizen(left: () => void): Promise<AccountView | null | undefined> {
  let found = await askedOnce(left)
  for (const pause of pauses) {
    if (found !== undefined) break
    await passes(pause)
    found = await askedOnce(left)
  }
  return found
}

async function askedOnce(left: () => void): Promise<AccountView | null | undefined> {
  if (!mayBeSignedIn()) return null
  try {
    const { session } = (await import(
      /* @vite-ignore */ `${worker}/${city}/widget.js`
    )) as WidgetModule
    await session.token()
    session.addEventListener('change', () => session.account ?? left())
    return session.account
  } catch (cause) {
    const code = cause instanceof Error ? cause.message : ''
    return code.startsWith('session_') ? null : undefined
  }
}
