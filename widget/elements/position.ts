/** Which screen an element shows, as far as a citizen can come back to it. */
import type { FlowKind } from '../../contract/flow.ts'
import { session } from '../session.ts'
import type { ElementPage } from '../steps/screen-context.ts'
import type { ElementHost } from './element-host.ts'

export interface Position {
  readonly page: ElementPage
  readonly kind: FlowKind
  /** The Worker's flow; empty while nothing has been accepted. */
  readonly flow: string
  /** Section of a form that is divided. */
  readonly section: string
}

/** The section that is shown of a form that is divided; empty for the first. */
export const sectionOf = ({ flow, section }: ElementHost): string =>
  section?.form === flow.form ? section.id : ''

/** @returns undefined while nothing stands there that could be come back to */
export function positionOf(host: ElementHost): Position | undefined {
  const { flow, page, accountFlow } = host
  const isAccount = page === 'account' && session.account !== null && !accountFlow
  if (isAccount) return { page, kind: 'login', flow: '', section: '' }
  const { kind, screen } = flow
  return screen && { page, kind, flow: screen.flow, section: sectionOf(host) }
}

export const isSame = (one: Position, other: Position): boolean =>
  one.page === other.page &&
  one.kind === other.kind &&
  one.flow === other.flow &&
  one.section === other.section

/**
 * The Worker goes forward alone: of one flow there is one entry, which shows where it stands, and its sections. Whoever
 * goes back over it comes to the form that it began with.
 */
export const goesOn = (before: Position, now: Position): boolean =>
  before.flow !== '' && before.flow === now.flow && now.section === ''

/** Whether it is the screen that the page is there for. */
export function isOpening(host: ElementHost): boolean {
  const { flow, opens, page, accountFlow } = host
  if (page !== opens || sectionOf(host) !== '' || accountFlow) return false
  if (page === 'account') return session.account !== null
  return session.account === null && flow.screen?.flow === ''
}
