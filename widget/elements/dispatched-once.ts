/** What the page was told by an element: nothing is told twice. */
import type { AccountView } from '../../contract/account.ts'
import { session } from '../session.ts'
import type { ElementHost } from './element-host.ts'
import { CitizenSignedIn, CitizenStep } from './events.ts'

/** Which citizen, by who of the elements told it. */
const signedInDispatched = new WeakMap<ElementHost, string>()

export const markSignedIn = (host: ElementHost, account: AccountView | undefined): void =>
  void (account ? signedInDispatched.set(host, account.id) : signedInDispatched.delete(host))

/** An element that is put in later tells of the citizen who is signed in, as one that was there did. */
export async function dispatchSignedIn(host: ElementHost, account: AccountView): Promise<void> {
  if (signedInDispatched.get(host) === account.id) return
  markSignedIn(host, account)
  const accessToken = await session.token().catch(() => undefined)
  if (accessToken) host.element.dispatchEvent(new CitizenSignedIn({ account, accessToken }))
}

/** The last screen, by its element. */
const stepDispatched = new WeakMap<ElementHost, string>()

/** Tells the page of a screen once, however often it is drawn or begun anew. */
export function dispatchStep(host: ElementHost, at: string): void {
  const { kind } = host.flow
  if (stepDispatched.get(host) === `${kind} ${at}`) return
  stepDispatched.set(host, `${kind} ${at}`)
  host.element.dispatchEvent(new CitizenStep({ flow: kind, at }))
}
