/** What the page was told by an element: nothing is told twice. */
import type { AccountView } from '../../contract/account.ts'
import { session } from '../session.ts'
import type { ElementHost } from './element-host.ts'
import { CitizenSignedIn, CitizenStep } from './events.ts'

/** Which citizen, by who of the elements told it. */
const citizens = new WeakMap<ElementHost, string>()

export const toldOf = (host: ElementHost, account: AccountView | undefined): void =>
  void (account ? citizens.set(host, account.id) : citizens.delete(host))

/** An element that is put in later tells of the citizen who is signed in, as one that was there did. */
export async function tellSignedIn(host: ElementHost, account: AccountView): Promise<void> {
  if (citizens.get(host) === account.id) return
  toldOf(host, account)
  const accessToken = await session.token().catch(() => undefined)
  if (accessToken) host.element.dispatchEvent(new CitizenSignedIn({ account, accessToken }))
}

/** The last screen, by its element. */
const screens = new WeakMap<ElementHost, string>()

/** Tells the page of a screen once, however often it is drawn or begun anew. */
export function tellStep(host: ElementHost, at: string): void {
  const { kind } = host.flow
  if (screens.get(host) === `${kind} ${at}`) return
  screens.set(host, `${kind} ${at}`)
  host.element.dispatchEvent(new CitizenStep({ flow: kind, at }))
}
