/** Which screen an element shows, as far as a citizen can come back to it. */
import type { FlowKind } from '../../contract/flow.ts'
import { session } from '../session.ts'
import type { Place } from '../steps/screen-context.ts'
import type { ElementHost } from './element-host.ts'

export interface Position {
  readonly place: Place
  readonly kind: FlowKind
  /** The Worker's flow; empty while nothing has been accepted. */
  readonly flow: string
  /** Page of a form that is divided. */
  readonly page: string
}

/** @returns undefined while nothing stands there that could be come back to */
export function positionOf({ flow, place, page, isChangingPassword }: ElementHost) {
  const isAccount = place === 'account' && session.account !== null && !isChangingPassword
  if (isAccount) return { place, kind: 'login', flow: '', page: '' } satisfies Position
  const { kind, screen } = flow
  return screen && ({ place, kind, flow: screen.flow, page } satisfies Position)
}

export const isSame = (one: Position, other: Position): boolean =>
  one.place === other.place &&
  one.kind === other.kind &&
  one.flow === other.flow &&
  one.page === other.page

/**
 * The Worker goes forward alone: of one flow there is one entry, which shows where it stands, and its pages. Whoever goes
 * back over it comes to the form that it began with.
 */
export const goesOn = (before: Position, now: Position): boolean =>
  before.flow !== '' && before.flow === now.flow && now.page === ''

/** Whether it is the screen that the page is there for. */
export function isOpening({ flow, opens, place, page, isChangingPassword }: ElementHost): boolean {
  if (place !== opens || page !== '' || isChangingPassword) return false
  if (place === 'account') return session.account !== null
  return session.account === null && flow.screen?.flow === ''
}
