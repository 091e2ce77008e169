/** What follows from a screen that stands: the page's history, address and title, and who else is told. */
import type { AccountView } from '../../contract/account.ts'
import { session } from '../session.ts'
import type { ElementHost } from './element-host.ts'
import { CitizenSignedIn, CitizenStep } from './events.ts'
import { ElsewhereWatch } from './elsewhere.ts'
import { PageHistory } from './page-history.ts'
import { PageTitle } from './page-title.ts'
import { sectionOf } from './position.ts'

interface Followers {
  readonly elsewhere: ElsewhereWatch
  readonly history: PageHistory
  readonly title: PageTitle
}

const followers = new WeakMap<ElementHost, Followers>()

function followersOf(element: ElementHost): Followers {
  const known = followers.get(element) ?? {
    elsewhere: new ElsewhereWatch(element),
    history: new PageHistory(element),
    title: new PageTitle(element),
  }
  followers.set(element, known)
  return known
}

/** A page that has a history of its own says `navigation="none"`: its history, address and title are left alone. */
const isLeftAlone = (element: ElementHost) => element.getAttribute('navigation') === 'none'

/** Who of the elements knows which citizen already. */
const heard = new WeakMap<ElementHost, string>()

export const hears = (element: ElementHost, account: AccountView | undefined): void =>
  void (account ? heard.set(element, account.id) : heard.delete(element))

/** An element that is put in later hears of the citizen who is signed in, as one that was there did. */
async function tellOf(element: ElementHost, account: AccountView): Promise<void> {
  if (heard.get(element) === account.id) return
  hears(element, account)
  const accessToken = await session.token().catch(() => undefined)
  if (accessToken) element.dispatchEvent(new CitizenSignedIn({ account, accessToken }))
}

/** What a number makes a form ask besides stands there before the Tab key goes on, and not behind it. */
function asksBeforeTab({ key, target }: KeyboardEvent): void {
  if (key === 'Tab' && target instanceof HTMLInputElement)
    target.form?.dispatchEvent(new Event('change'))
}

export function arrived(element: ElementHost, account: AccountView | null): void {
  const { signal } = element
  const moved = ({ state }: PopStateEvent) => {
    if (!isLeftAlone(element)) followersOf(element).history.moved(state)
  }
  addEventListener('popstate', moved, { signal })
  element.addEventListener('keydown', asksBeforeTab, { signal, capture: true })
  followersOf(element).elsewhere.begin(signal)
  if (account) void tellOf(element, account)
}

/** The last screen that the page was told of, by its element. */
const told = new WeakMap<ElementHost, string>()

/** Tells the page of a screen once, however often it is drawn or begun anew. */
export function tellStep(element: ElementHost, at: string): void {
  const { kind } = element.flow
  if (told.get(element) === `${kind} ${at}`) return
  told.set(element, `${kind} ${at}`)
  element.dispatchEvent(new CitizenStep({ flow: kind, at }))
}

export function shown(element: ElementHost): void {
  const { screen } = element.flow
  if (screen && element.querySelector('form')) tellStep(element, sectionOf(element) || screen.at)
  const { elsewhere, history, title } = followersOf(element)
  elsewhere.follow()
  if (isLeftAlone(element)) return
  history.follow()
  title.follow()
}
