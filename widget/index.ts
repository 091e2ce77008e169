/** Defines the elements and hands out the page's session. The one file of the widget with effects. */
import {
  CitizenAccount,
  CitizenLogin,
  CitizenRecover,
  CitizenRegister,
} from './first/citizen-elements.ts'
import { mainScript } from './first/main-script.ts'
import { pageParsed } from './first/page-parsed.ts'
import { session as ownSession, type Session } from './first/session.ts'

const elements = {
  'citizen-login': CitizenLogin,
  'citizen-register': CitizenRegister,
  'citizen-recover': CitizenRecover,
  'citizen-account': CitizenAccount,
}

/** The first copy of this script to arrive; its elements and its session are the page's. */
const first = customElements.get('citizen-login') as typeof CitizenLogin | undefined

if (!first)
  for (const [name, element] of Object.entries(elements)) customElements.define(name, element)

/** A `div` stands for a tag where a system takes tags out; two copies are told of. Neither is waited for. */
async function attendPage() {
  await pageParsed()
  if (first || document.querySelector('[data-citizen]'))
    (await mainScript.get())?.attendPage(!!first)
}

void attendPage()

/** The citizen who is signed in on this page. */
export const session: Session = first?.session ?? ownSession

export type { CitizenElement } from './first/citizen-element.ts'
export type * from './elements/events.ts'
export type { SessionError } from './session-error.ts'
export type { Session } from './first/session.ts'
