/** The records of citizens who were found: taken into the officer's hand, and shown in part. */
import { levelOf } from '../../../contract/level.ts'
import type { CitizenRecord } from '../../../contract/desk/citizens.ts'
import type { UndoableAct } from '../../../contract/desk/proposals.ts'
import { permits } from '../../../contract/desk/roles.ts'
import { accountMerges } from '../../accounts/account-merges.ts'
import type { FoundAccount } from '../../accounts/account-reader.ts'
import { AuthError } from '../../auth-error.ts'
import { masked } from '../../flows/masked-contact.ts'
import { lastUsed } from '../../sessions/last-used.ts'
import type { Desk } from '../desk.ts'
import type { SignedInOfficer } from '../officers/officer-sessions.ts'
import { proposalKindsOf } from '../proposals/index.ts'
import { maskNumber, nameIn } from './citizen-record.ts'
import { leaseOfCitizen } from './leases.ts'

/** @throws AuthError `case_held` where another officer has the record in hand */
export async function recordInHand(
  desk: Desk,
  officer: SignedInOfficer,
  account: FoundAccount,
): Promise<CitizenRecord> {
  const { database, keys, leases, proposals, slug } = desk
  const [merges] = await database.batch(accountMerges(database, keys, slug).mergesOf(account.id))
  // A merge is undone with the account in hand that stays, which the closed one leads to.
  const into = merges.filter(({ closed }) => closed === account.id)
  const [heldUntil, used, confirmed, ...others] = await database.batch(
    leases.take(leaseOfCitizen(account.id), officer.id),
    lastUsed(database, account.id),
    proposals.confirmedAbout([account.id, ...into.map((merge) => merge.into)]),
    ...into.map((merge) => leases.take(leaseOfCitizen(merge.into), officer.id)),
  )
  if (heldUntil === null || others.includes(null)) throw new AuthError('case_held')
  const ofMerges = into.map(({ proposal }) => proposal)
  const acts = confirmed
    .filter(({ id, subject }) => subject === account.id || ofMerges.includes(id))
    .filter(({ kind }) => {
      const { undo, confirms } = proposalKindsOf[kind]
      return undo !== undefined && permits(officer.role, confirms)
    })
    .map(({ id, kind, at, until }): UndoableAct => ({ id, kind, at, until }))
  const sightings = account.identifiers.flatMap(({ seen }) => (seen ? [seen.at] : []))
  return {
    id: account.id,
    status: account.status,
    name: nameIn(account),
    documents: account.identifiers.map(({ kind, value }) => [kind, maskNumber(value)]),
    contacts: account.contacts.map((contact) => ({
      masked: masked(contact),
      proven: contact.proven,
    })),
    ...(sightings.length > 0 && { seenAt: Math.max(...sightings) }),
    createdAt: account.view.createdAt,
    lastUsedAt: used,
    level: levelOf(account.identifiers),
    acts,
    heldUntil,
  }
}
