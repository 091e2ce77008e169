/**
 * Of two accounts that one person has, one is closed. A document of it that was seen signs in to the other from then on;
 * contacts, passkeys, second factors, linked identities, consents and history stay where they are, so that nobody comes
 * into the account of another by it.
 */
import type { CaseFact } from '../../../contract/desk/cases.ts'
import { documents } from '../../../contract/documents/index.ts'
import type { StoredIdentifier } from '../../accounts/account-encryption.ts'
import {
  accountMerges,
  mergeUndone,
  type AccountMerge,
  type MovedDocument,
} from '../../accounts/account-merges.ts'
import type { FoundAccount } from '../../accounts/account-reader.ts'
import { accountStore } from '../../accounts/account-store.ts'
import { AuthError } from '../../auth-error.ts'
import { ConflictError, type Write } from '../../db/database.ts'
import { masked } from '../../flows/masked-contact.ts'
import { mustBe, mustHave } from '../act-store.ts'
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

const isCompany = ({ identifiers }: FoundAccount): boolean =>
  identifiers.some(({ kind, value }) => {
    const reading = kind in documents && documents[kind as keyof typeof documents].read(value)
    return reading && reading.ok && reading.holder === 'company'
  })

/** What must be so of both, whenever it is asked: the batch is refused otherwise. */
async function mustBeMergeable(desk: Desk, { stays, closes }: Both): Promise<readonly Write[]> {
  const store = accountMerges(desk.database, desk.keys, desk.slug)
  return [
    mustBe(desk, stays.id, 'active'),
    mustBe(desk, closes.id, 'active'),
    ...store.mustBeSettled([stays.id, closes.id]),
    store.mustHoldNoOther(closes.id),
    ...(await store.mustBeUnclaimed(
      [...stays.identifiers, ...closes.identifiers].filter(({ kind }) => kind !== 'user-id'),
    )),
  ]
}

/** Why the two cannot be merged as they are; null where they can. */
export async function hindrance(desk: Desk, both: Both): Promise<AuthError | null> {
  if (isCompany(both.stays) || isCompany(both.closes)) return new AuthError('merge_hindered')
  try {
    await desk.database.batch(...(await mustBeMergeable(desk, both)))
    return null
  } catch (cause) {
    if (cause instanceof ConflictError) return new AuthError('merge_hindered', { cause })
    throw cause
  }
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
  proposes: 'merge_accounts',
  confirms: 'confirm_merge',

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

  async confirm(desk, { id, subject, content }) {
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
    const words = { until: String(ports.now() + mergeUndone), reason }
    const told = [
      await tellAll(desk, `${id}/stays`, 'account-merged', stays, words),
      await tellAll(desk, `${id}/closes`, 'account-closed', closes, words),
    ]
    return {
      keeps: { ...content, moved },
      writes: [
        ...(await mustBeMergeable(desk, both)),
        await mustHave(desk, stays.id, document),
        ...suspensions.suspend(closes.id),
        ...suspensions.endAccess(stays.id),
        ...(await accountMerges(database, keys, slug).merge(merge)),
        await record('account_merged', stays.id, { case: id, is: 'stays' }),
        await record('account_merged', closes.id, { case: id, is: 'closed' }),
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
    async writes(desk, { id, subject, content }) {
      const { database, keys, municipality, record, slug } = desk
      const { closes: closed, moved = null } = content
      const [stays, closes] = await sidesOf(desk, subject, closed)
      // Who rested on the document alone is known by nothing now, and told nothing.
      if (!stays || (!closes && !moved)) throw new AuthError('proposal_lapsed')
      const suspensions = suspensionStore(database, keys, municipality)
      const told = [
        await tellAll(desk, `${id}/stays`, 'merge-undone', stays),
        ...(closes ? [await tellAll(desk, `${id}/closes`, 'merge-undone', closes)] : []),
      ]
      return {
        writes: [
          ...(await accountMerges(database, keys, slug).unmerge({
            closed,
            into: stays.id,
            proposal: id,
            moved,
          })),
          ...suspensions.endAccess(stays.id),
          await record('merge_undone', stays.id, { case: id, by: 'officer' }),
          await record('merge_undone', closed, { case: id, by: 'officer' }),
          ...told.flatMap(({ writes }) => writes),
        ],
        messages: told.flatMap(({ messages }) => messages),
      }
    },
  },
})
