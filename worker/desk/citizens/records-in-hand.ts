/** The records of citizens who were found: taken into the officer's hand, and shown in part. */
import { levelOf } from '../../../contract/level.ts'
import type { CitizenRecord } from '../../../contract/desk/citizens.ts'
import { signatures, type UndoableAct } from '../../../contract/desk/proposals.ts'
import { permits } from '../../../contract/desk/roles.ts'
import { accountMerges } from '../../accounts/account-merges.ts'
import type { FoundAccount } from '../../accounts/account-reader.ts'
import { mergedAt } from '../../accounts/merged-account.ts'
import { AuthError } from '../../auth-error.ts'
import { masked } from '../../flows/masked-contact.ts'
import { lastUsed } from '../../sessions/last-used.ts'
import { hasWaits } from '../act-store.ts'
import { unusedPaperCode } from '../assistance/unused-paper-code.ts'
import { requestsOf } from '../contacts/contact-request-store.ts'
import type { Desk } from '../desk.ts'
import type { SignedInOfficer } from '../officers/officer-sessions.ts'
import { proposalKindsOf } from '../proposals/index.ts'
import { suspensionOf } from '../rulings/suspension-of.ts'
import { signers, waitingAct } from '../second-officer.ts'
import { maskNumber, nameIn } from './citizen-record.ts'
import { disownedAt } from './disowned-at.ts'
import { leaseOfCitizen } from './leases.ts'

/** @throws AuthError `case_held` where another officer has the record in hand */
export async function recordInHand(
  desk: Desk,
  officer: SignedInOfficer,
  account: FoundAccount,
): Promise<CitizenRecord> {
  const { database, keys, leases, proposals, slug } = desk
  const [merges] = await database.batch(accountMerges(database, keys, slug).mergesOf(account.id))
  // A merge is undone from the record of either account; the other one is in nobody's hand for that.
  const into = merges.filter(({ closed }) => closed === account.id)
  const [
    heldUntil,
    used,
    confirmed,
    open,
    all,
    suspension,
    closedAt,
    deniedAt,
    requests,
    paperCode,
    waits,
  ] = await database.batch(
    leases.take(leaseOfCitizen(account.id), officer.id),
    lastUsed(database, account.id),
    proposals.confirmedAbout([account.id, ...into.map((merge) => merge.into)]),
    proposals.waitingAbout(account.id),
    signers(desk),
    suspensionOf(desk, account.id),
    mergedAt(database.orm, account.id),
    disownedAt(database, slug, account.id),
    requestsOf(database, slug, account.id),
    unusedPaperCode(database, slug, account.id),
    await hasWaits(desk, account),
  )
  if (heldUntil === null) throw new AuthError('case_held')
  const ofMerges = into.map(({ proposal }) => proposal)
  const acts = confirmed
    .filter(({ id, subject }) => subject === account.id || ofMerges.includes(id))
    .filter(({ kind }) => {
      const { undo } = proposalKindsOf[kind]
      return undo?.isLeft?.(account) ?? undo !== undefined
    })
    .map(({ id, kind, at, until }): UndoableAct => ({
      id,
      kind,
      at,
      until,
      mayUndo: permits(officer.role, signatures[kind].confirms),
    }))
  const answered = new Set(
    open.map(({ kind, content }) => proposalKindsOf[kind].answers?.(content)?.id),
  )
  const sightings = account.identifiers.flatMap(({ seen }) => (seen ? [seen.at] : []))
  return {
    id: account.id,
    status: account.status,
    name: nameIn(account),
    documents: account.identifiers.map(({ kind, value }) => [kind, maskNumber(value)]),
    contacts: account.contacts.map((contact) => ({
      masked: masked(contact),
      channel: contact.channel,
      proven: contact.proven,
      ...(contact.leavesAt !== undefined && { leavesAt: contact.leavesAt }),
      ...(contact.undoableUntil !== undefined && { undoableUntil: contact.undoableUntil }),
    })),
    ...(sightings.length > 0 && { seenAt: Math.max(...sightings) }),
    createdAt: account.view.createdAt,
    lastUsedAt: used,
    level: levelOf(account.identifiers),
    waits,
    waiting: open.map((proposal) => waitingAct(proposal, officer, all)),
    requests: permits(officer.role, 'read_queue')
      ? requests.filter(({ id }) => !answered.has(id))
      : [],
    ...(paperCode && { paperCode }),
    ...(account.status === 'suspended' && suspension && { suspended: suspension }),
    ...(closedAt !== null && { mergedAt: closedAt }),
    ...(deniedAt !== null && { disownedAt: deniedAt }),
    acts,
    heldUntil,
  }
}
