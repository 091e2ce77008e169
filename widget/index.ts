/** Defines the elements and hands out the page's session. The one file of the widget with effects. */
import {
  CitizenAccount,
  CitizenLogin,
  CitizenRecover,
  CitizenRegister,
} from './first/citizen-elements.ts'
import { session as ownSession, type Session } from './first/session.ts'
import { version } from './version.ts'

const elements = {
  'citizen-login': CitizenLogin,
  'citizen-register': CitizenRegister,
  'citizen-recover': CitizenRecover,
  'citizen-account': CitizenAccount,
}

/** The first copy of this script to arrive; its elements and its session are the page's. */
const first = customElements.get('citizen-login') as typeof CitizenLogin | undefined

if (first)
  console.warn(`citizen-auth: loaded twice, version ${first.version} is used and ${version} is not`)

for (const [name, element] of Object.entries(elements))
  if (!customElements.get(name)) customElements.define(name, element)

/** The citizen who is signed in on this page. */
export const session: Session = first?.session ?? ownSession

export type { CitizenElement } from './first/citizen-element.ts'
export type * from './elements/events.ts'
export type { SessionError } from './session-error.ts'
export type { Session } from './first/session.ts'
