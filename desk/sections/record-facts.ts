/** What is known of a citizen, a line each: masked, and with what is about to change. */
import { html } from 'lit'
import type { CitizenRecord, KnownContact } from '../../contract/desk/citizens.ts'
import { moment, type DeskContext } from '../context.ts'
import { documentName } from '../words/index.ts'
import type { Requested } from './contact-change.ts'

type Line = readonly [label: string, value: unknown]

const remark = (said: string, text: string) =>
  html`${said}
    <p class="desk-remark">${text}</p>`

/** One that leaves, or has only just come, is said to. */
function contact(
  desk: DeskContext,
  { masked, channel, proven, leavesAt, undoableUntil }: KnownContact,
): Line {
  const { citizen: say } = desk.words
  if (leavesAt !== undefined)
    return [say.leaving[channel], remark(masked, say.leaves[channel](moment(desk, leavesAt)))]
  if (undoableUntil !== undefined)
    return [say.arrived[channel], remark(masked, say.recoversFrom(moment(desk, undoableUntil)))]
  return [(proven ? say.contact : say.unproven)[channel], masked]
}

function status(desk: DeskContext, { status: is, suspended, mergedAt }: CitizenRecord): Line {
  const { citizen: say } = desk.words
  if (mergedAt !== undefined)
    return [say.status, remark(say.merged, say.mergedSince(moment(desk, mergedAt)))]
  if (!suspended) return [say.status, say.statuses[is]]
  const at = moment(desk, suspended.at)
  return [say.status, remark(say.statuses[is], say.suspendedSince(at, suspended.by))]
}

function disowned(desk: DeskContext, { disownedAt }: CitizenRecord): readonly Line[] {
  if (disownedAt === undefined) return []
  const { citizen: say } = desk.words
  return [[say.disowned, remark(moment(desk, disownedAt), say.disownedLead)]]
}

/** A code that was handed over here, and that nobody has used. */
function paperCode(desk: DeskContext, { paperCode: code }: CitizenRecord): readonly Line[] {
  if (!code) return []
  const { citizen: say } = desk.words
  const until = moment(desk, code.until)
  const from = code.from === undefined ? undefined : moment(desk, code.from)
  const isOver = code.until * 1000 < Date.now()
  return [[say.paperCode, isOver ? say.paperCodeOver(until) : say.paperCodeOpens(until, from)]]
}

/** What was left in the request that is answered. */
function left({ words }: DeskContext, requested: Requested | undefined): readonly Line[] {
  if (!requested) return []
  const { reference, email, phone } = requested
  return [
    [words.facts.reference, reference],
    [words.contactChange.leftEmail, email],
    [words.contactChange.leftPhone, phone],
  ]
}

export const recordFacts = (
  desk: DeskContext,
  citizen: CitizenRecord,
  requested: Requested | undefined,
): readonly Line[] => [
  status(desk, citizen),
  ...disowned(desk, citizen),
  ...citizen.documents.map(([kind, masked]): Line => [documentName(desk.words, kind), masked]),
  ...citizen.contacts.map((one) => contact(desk, one)),
  ...(citizen.contacts.length === 0
    ? [[desk.words.citizen.anyContact, desk.words.citizen.noContact] as const]
    : []),
  ...paperCode(desk, citizen),
  ...left(desk, requested),
  ...(citizen.seenAt === undefined
    ? []
    : [[desk.words.citizen.seen, moment(desk, citizen.seenAt)] as const]),
  [desk.words.citizen.since, moment(desk, citizen.createdAt)],
]
