/** Keeps the page in step with the screen that stands: its history, address and title, and who finishes elsewhere. */
export { aroundRender } from './around-render.ts'
import type { ElementHost } from './element-host.ts'
import { fillName } from './fill-name.ts'
import { FinishedElsewhereWatch } from './finished-elsewhere.ts'
import { PageHistory } from './page-history.ts'
import { PageTitle } from './page-title.ts'
import { sectionOf } from './position.ts'
import { dispatchStep } from './dispatched-once.ts'

interface Synced {
  readonly elsewhere: FinishedElsewhereWatch
  readonly history: PageHistory
  readonly title: PageTitle
}

const synced = new WeakMap<ElementHost, Synced>()

function syncedOf(host: ElementHost): Synced {
  const known = synced.get(host) ?? {
    elsewhere: new FinishedElsewhereWatch(host),
    history: new PageHistory(host),
    title: new PageTitle(host),
  }
  synced.set(host, known)
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
    if (!isLeftAlone(host)) syncedOf(host).history.moved(state)
  }
  addEventListener('popstate', moved, { signal })
  host.element.addEventListener('keydown', asksBeforeTab, { signal, capture: true })
  syncedOf(host).elsewhere.begin(signal)
}

/** Something was drawn. */
export function follow(host: ElementHost): void {
  const { screen } = host.flow
  if (screen && host.element.querySelector('form')) dispatchStep(host, sectionOf(host) || screen.at)
  const { elsewhere, history, title } = syncedOf(host)
  elsewhere.follow()
  fillName(host)
  if (isLeftAlone(host)) return
  history.follow()
  title.follow()
}
