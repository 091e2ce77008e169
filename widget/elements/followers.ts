/** What follows a screen that stands: the page's history, address and title, and who finishes elsewhere. */
export { drawing } from './drawing.ts'
import type { ElementHost } from './element-host.ts'
import { FinishedElsewhereWatch } from './finished-elsewhere.ts'
import { PageHistory } from './page-history.ts'
import { PageTitle } from './page-title.ts'
import { sectionOf } from './position.ts'
import { dispatchStep } from './dispatch-once.ts'

interface Followers {
  readonly elsewhere: FinishedElsewhereWatch
  readonly history: PageHistory
  readonly title: PageTitle
}

const followers = new WeakMap<ElementHost, Followers>()

function followersOf(host: ElementHost): Followers {
  const known = followers.get(host) ?? {
    elsewhere: new FinishedElsewhereWatch(host),
    history: new PageHistory(host),
    title: new PageTitle(host),
  }
  followers.set(host, known)
  return known
}

/** A page that has a history of its own says `navigation="none"`: its history, address and title are left alone. */
const isLeftAlone = (host: ElementHost) => host.element.getAttribute('navigation') === 'none'

/** What a number makes a form ask besides stands there before the Tab key goes on, and not behind it. */
function asksBeforeTab({ key, target }: KeyboardEvent): void {
  if (key === 'Tab' && target instanceof HTMLInputElement)
    target.form?.dispatchEvent(new Event('change'))
}

/** Begins when the element is in the page; ends when it leaves. */
export function begin(host: ElementHost): void {
  const { signal } = host
  const moved = ({ state }: PopStateEvent) => {
    if (!isLeftAlone(host)) followersOf(host).history.moved(state)
  }
  addEventListener('popstate', moved, { signal })
  host.element.addEventListener('keydown', asksBeforeTab, { signal, capture: true })
  followersOf(host).elsewhere.begin(signal)
}

/** Something was drawn. */
export function follow(host: ElementHost): void {
  const { screen } = host.flow
  if (screen && host.element.querySelector('form')) dispatchStep(host, sectionOf(host) || screen.at)
  const { elsewhere, history, title } = followersOf(host)
  elsewhere.follow()
  if (isLeftAlone(host)) return
  history.follow()
  title.follow()
}
