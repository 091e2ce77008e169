/** A claim as it stands: the registration that waits, the document, and whoever has it now. */
import type { CaseFact } from '../../../contract/desk/cases.ts'
import type { FoundAccount } from '../../accounts/account-reader.ts'
import { accountStore } from '../../accounts/account-store.ts'
import { masked } from '../../flows/masked-contact.ts'
import { maskNumber, nameIn } from '../citizens/citizen-record.ts'
import type { Desk } from '../desk.ts'
import { known } from '../known-facts.ts'
import { claimStore, type StoredClaim } from './claim-store.ts'

export interface ReadClaim {
  readonly claim: StoredClaim
  readonly claimant: FoundAccount
  readonly document: FoundAccount['identifiers'][number]
  /** Null where nobody has it any more. */
  readonly holder: FoundAccount | null
}

/** @returns null when it waits no more */
export async function readClaim(
  { database, keys, municipality, slug }: Desk,
  id: string,
): Promise<ReadClaim | null> {
  const store = accountStore(database, keys, municipality)
  const [claim] = await database.batch(claimStore(database, slug).find(id))
  if (claim?.state !== 'open') return null
  const [claimant] = await database.batch(store.findById(claim.claimant))
  const document = claimant?.identifiers.find(({ kind }) => kind === claim.document)
  if (claimant?.status !== 'unconfirmed' || !document) return null
  const [holder] = await database.batch(await store.find([document]))
  // Who had it before was heard for themselves, and not for who has it now.
  const heard = claim.heard.filter(({ side, of }) => side === 'claimant' || of === holder?.id)
  return { claim: { ...claim, heard }, claimant, document, holder }
}

const factsOfSide = (
  account: FoundAccount,
  name: CaseFact,
  contact: CaseFact,
): readonly (readonly [CaseFact, string])[] => [
  [name, nameIn(account)],
  ...account.contacts.map((one) => [contact, masked(one)] as const),
]

/** Masked, both sides alike: whoever is there with the document can be compared with both. */
export function factsOfClaim({ claim, claimant, document, holder }: ReadClaim) {
  const facts: readonly (readonly [CaseFact, string])[] = [
    ['reference', claim.reference],
    ['document', `${document.kind} ${maskNumber(document.value)}`],
    ...factsOfSide(claimant, 'claimant', 'claimantContact'),
    ...(holder ? factsOfSide(holder, 'holder', 'holderContact') : []),
    ...claim.heard.map(({ side, seen }) => [`${side}Showed`, seen] as const),
  ]
  return known(facts)
}

/** By when it is to be settled. */
export const dueAt = ({ since }: StoredClaim, { settings }: Pick<Desk, 'settings'>): number =>
  since + settings.decidesWithin

/** Whoever has the document was told of this very claim. */
export const isTold = ({ claim, holder }: ReadClaim): boolean =>
  holder === null || claim.told === holder.id

/**
 * The claimant has come with the document; the holder was heard as well, or has had the time for it, which runs from when
 * they were told of this claim and not of another.
 */
export function bothHeard(read: ReadClaim, { now, settings }: Desk): boolean {
  const { claim, holder } = read
  const has = (side: string, seen?: string) =>
    claim.heard.some((one) => one.side === side && (seen === undefined || one.seen === seen))
  const hadTime = () =>
    isTold(read) && claim.toldAt !== null && now() >= claim.toldAt + settings.decidesWithin
  return has('claimant', 'original') && (!holder || has('holder') || hadTime())
}
