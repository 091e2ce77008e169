/**
 * Of two accounts that one person has, one is closed. A document of it that was seen signs in to the other from then on;
 * contacts, passkeys, second factors, linked identities, consents and history stay where they are, so that nobody comes
 * into the account of another by it.
 */
import type { CaseFact } from '../../../contract/desk/cases.ts'
import type { MergeHindrance } from '../../../contract/desk/duplicates.ts'
import { documents } from '../../../contract/documents/index.ts'
import type { StoredIdentifier } from '../../accounts/account-encryption.ts'
import { accountMerges, mergeUndone, type AccountMerge } from '../../accounts/account-merges.ts'
import type { MovedDocument } from '../../accounts/moved-document.ts'
import { isWhole } from '../../municipalities/whole-account.ts'
import type { FoundAccount } from '../../accounts/account-reader.ts'
import { accountStore } from '../../accounts/account-store.ts'
import { AuthError } from '../../auth-error.ts'
import type { Write } from '../../db/database.ts'
import { masked } from '../../flows/masked-contact.ts'
import { mustBe, mustHave } from '../act-store.ts'
import { paperReceipt } from '../assistance/paper-sheet.ts'
import { maskNumber, nameIn } from '../citizens/citizen-record.ts'
import { documentOf } from '../citizens/document-in-hand.ts'
import type { Desk } from '../desk.ts'
import { known } from '../known-facts.ts'
import { emailsOf } from '../officers/same-person.ts'
import { suspensionStore } from '../rulings/suspension-store.ts'
import { tellAll } from '../tell-all.ts'
import { proposalKind } from './proposal.ts'

/** What one officer has proposed; its subject is the account that stays. */
export interface MergeOfAccounts {
  /** Account that is closed. */
  readonly closes: string
  /** The document of the account that stays, which was retyped. */
  readonly document: StoredIdentifier
  /** The document of it that was shown; null for none. */
  readonly goesOver: StoredIdentifier | null
  /** As the citizen reads it. */
  readonly reason: string
  /** Present once it is in force: what has gone over. */
  readonly moved?: MovedDocument | null
}

interface Both {
  readonly stays: FoundAccount
  readonly closes: FoundAccount
}

/** Null for one that is gone, or that nothing is left of by which it is known. */
const sidesOf = (
  { database, keys, municipality }: Desk,
  ...[stays, closes]: readonly [string, string]
) => {
  const store = accountStore(database, keys, municipality)
  return database.batch(store.findById(stays), store.findById(closes))
}

/** @returns null where one of them is gone */
export async function bothAccounts(
  desk: Desk,
  stays: string,
  closes: string,
): Promise<Both | null> {
  const [one, other] = await sidesOf(desk, stays, closes)
  return one && other && one.id !== other.id ? { stays: one, closes: other } : null
}

/** Whether a message tells its person; who is told by none is handed a receipt. */
export const isReached = ({ contacts }: FoundAccount): boolean =>
  contacts.some(({ proven }) => proven)

const isCompany = ({ identifiers }: FoundAccount): boolean =>
  identifiers.some(({ kind, value }) => {
    const reading = kind in documents && documents[kind as keyof typeof documents].read(value)
    return reading && reading.ok && reading.holder === 'company'
  })

/** What must be so of both, whenever it is asked, and what is told where it is not. */
async function conditionsOf(
  desk: Desk,
  { stays, closes }: Both,
): Promise<readonly (readonly [MergeHindrance, readonly Write[]])[]> {
  const store = accountMerges(desk.database, desk.keys, desk.slug)
  const ids = [stays.id, closes.id]
  const named = [...stays.identifiers, ...closes.identifiers]
  return [
    ['account_merged', [store.mustHoldNoOther(closes.id)]],
    ['account_not_active', ids.map((id) => mustBe(desk, id, 'active'))],
    ['account_leaving', [store.mustStay(ids)]],
    ['change_pending', [store.mustBeSettled(ids)]],
    [
      'document_claimed',
      await store.mustBeUnclaimed(named.filter(({ kind }) => kind !== 'user-id')),
    ],
  ]
}

/** Why the two cannot be merged as they are; null where they can. */
export async function hindrance(desk: Desk, both: Both): Promise<AuthError | null> {
  if (isCompany(both.stays) || isCompany(both.closes)) return new AuthError('account_of_company')
  const conditions = await conditionsOf(desk, both)
  const hold = await Promise.all(conditions.map(([, writes]) => desk.ports.commit(writes)))
  const broken = conditions.find((_, at) => hold[at] === false)
  return broken ? new AuthError(broken[0]) : null
}

const factsOf = (
  account: FoundAccount,
  [name, document, contact]: readonly [CaseFact, CaseFact, CaseFact],
): readonly (readonly [CaseFact, string])[] => [
  [name, nameIn(account)],
  ...account.identifiers.map(
    ({ kind, value }) => [document, `${kind} ${maskNumber(value)}`] as const,
  ),
  ...account.contacts.map((one) => [contact, masked(one)] as const),
]

export const accountMerge = proposalKind<MergeOfAccounts>({
  alsoAbout: ({ closes }) => closes,

  async read(desk, { subject, content: { closes: id, document, goesOver, reason, moved } }) {
    const accounts = [subject, id]
    if (moved !== undefined)
      return { facts: [], emails: emailsOf(...(await sidesOf(desk, subject, id))), accounts }
    const both = await bothAccounts(desk, subject, id)
    if (!both || !documentOf(both.stays, document)) return null
    if (goesOver && !documentOf(both.closes, goesOver)) return null
    const { stays, closes } = both
    const emails = emailsOf(stays, closes)
    const facts = [
      ...factsOf(stays, ['stays', 'staysDocument', 'staysContact']),
      ...factsOf(closes, ['closes', 'closesDocument', 'closesContact']),
      ...(goesOver
        ? [['goesOver', `${goesOver.kind} ${maskNumber(goesOver.value)}`] as const]
        : []),
      ['toldReason', reason] as const,
    ]
    return { facts: known(facts), emails, accounts }
  },

  async confirm(desk, { id, subject, content, proposedBy }, officer) {
    const { database, keys, municipality, ports, record, slug } = desk
    const both = await bothAccounts(desk, subject, content.closes)
    if (!both) throw new AuthError('proposal_lapsed')
    const { stays, closes } = both
    const { document, goesOver, reason } = content
    if (!documentOf(stays, document)) throw new AuthError('proposal_lapsed')
    const before = goesOver && documentOf(closes, goesOver)
    if (goesOver && before?.proven !== false) throw new AuthError('proposal_lapsed')
    const moved = goesOver && {
      ...goesOver,
      ...(before?.seen && { seen: before.seen }),
    }
    const merge: AccountMerge = { closed: closes.id, into: stays.id, proposal: id, moved }
    const suspensions = suspensionStore(database, keys, municipality)
    const until = ports.now() + mergeUndone
    const words = { until: String(until), reason }
    const receipt =
      !isReached(closes) &&
      goesOver &&
      paperReceipt(municipality, {
        act: 'account-merge',
        reference: id,
        locale: closes.locale,
        person: nameIn(closes),
        document: goesOver,
        at: ports.now(),
        until,
        attended: proposedBy.name,
        confirmed: officer.name,
      })
    if (!isReached(closes) && !receipt) throw new AuthError('proposal_lapsed')
    const entry = { officer: officer.id, proposedBy: proposedBy.id, case: id }
    const told = [
      await tellAll(desk, `${id}/stays`, 'account-merged', stays, words),
      await tellAll(desk, `${id}/closes`, 'account-closed', closes, words),
    ]
    return {
      keeps: { ...content, moved },
      ...(receipt && { told: receipt }),
      writes: [
        ...(await conditionsOf(desk, both)).flatMap(([, writes]) => writes),
        await mustHave(desk, stays.id, document),
        ...suspensions.suspend(closes.id),
        ...suspensions.endAccess(stays.id),
        ...(await accountMerges(database, keys, slug).merge(merge)),
        await record('account_merged', stays.id, { ...entry, is: 'stays' }),
        await record('account_merged', closes.id, {
          ...entry,
          is: 'closed',
          told: receipt ? 'paper' : 'contacts',
        }),
        ...told.flatMap(({ writes }) => writes),
      ],
      messages: told.flatMap(({ messages }) => messages),
    }
  },

  async lost(desk, { subject, content: { closes } }) {
    const both = await bothAccounts(desk, subject, closes)
    return both && hindrance(desk, both)
  },

  undo: {
    lifetime: () => mergeUndone,
    async writes(desk, { id, subject, content }, officer) {
      const { database, keys, municipality, record, slug } = desk
      const { closes: closed, moved = null } = content
      const [stays, closes] = await sidesOf(desk, subject, closed)
      const merges = accountMerges(database, keys, slug)
      const [where] = moved
        ? await database.batch(await merges.whereabouts(moved, subject))
        : (['there'] as const)
      // Who rested on the document alone is known by nothing now, and told nothing.
      if (!stays || where === 'moved on' || (!closes && !moved))
        throw new AuthError('proposal_lapsed')
      const isGone = where === 'gone'
      if (isGone && !(closes && isWhole(municipality, closes))) throw new AuthError('document_gone')
      const suspensions = suspensionStore(database, keys, municipality)
      const told = [
        await tellAll(desk, `${id}/stays`, 'merge-undone', stays),
        ...(closes ? [await tellAll(desk, `${id}/closes`, 'merge-undone', closes)] : []),
      ]
      const undone = {
        officer: officer.id,
        case: id,
        by: 'officer',
        ...(moved && { document: isGone ? 'gone' : 'returned' }),
      }
      return {
        writes: [
          ...(await merges.unmerge({ closed, into: stays.id, proposal: id, moved }, isGone)),
          ...suspensions.endAccess(stays.id),
          await record('merge_undone', stays.id, undone),
          await record('merge_undone', closed, undone),
          ...told.flatMap(({ writes }) => writes),
        ],
        messages: told.flatMap(({ messages }) => messages),
      }
    },
  },
})
