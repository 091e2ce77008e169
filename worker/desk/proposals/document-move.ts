/**
 * The document of a claim goes from the account that has it to the registration that waits for it. In force whoever loses
 * it is signed out everywhere; undone, it is where it was.
 */
import { storedDetails } from '../../../contract/derived-details.ts'
import { days } from '../../../contract/units.ts'
import type { StoredIdentifier } from '../../accounts/account-encryption.ts'
import type { FoundAccount, Sighting } from '../../accounts/account-reader.ts'
import { AuthError } from '../../auth-error.ts'
import { mustBe } from '../act-store.ts'
import { accountById } from '../citizens/account-by-id.ts'
import { documentReturned, documentTaken, restsOn } from '../citizens/document-name.ts'
import { bothHeard, factsOfClaim, readClaim, type ReadClaim } from '../claims/claim-reading.ts'
import { claimStore } from '../claims/claim-store.ts'
import { settledNotices } from '../claims/settled-notices.ts'
import { emailsOf } from '../officers/same-person.ts'
import { proposalKind } from './proposal.ts'

/** In which a move can be undone. */
const moveUndone = days(30)

/** What is undone, once it is in force. */
interface Moved {
  readonly reference: string
  readonly document: StoredIdentifier
  /** Who had it; null for nobody. */
  readonly holder: {
    readonly id: string
    readonly proven: boolean
    readonly seen?: Sighting
    /** It had no other name, or no other way to be reached, and was suspended for that. */
    readonly suspended: boolean
  } | null
}

export interface DocumentMove {
  /** Id of the claim. */
  readonly claim: string
  /** Account that had the document when it was proposed; null for nobody. */
  readonly from: string | null
  /** Present once it is in force. */
  readonly moved?: Moved
}

/** Whoever has it is who had it when it was proposed; that nobody has it any more hinders nothing. */
const isFrom = ({ holder }: ReadClaim, from: string | null): boolean =>
  holder === null || holder.id === from

/** What it was registered with says no longer that the document is only claimed. */
const detailsSeen = ({ view: { details, derived } }: FoundAccount) =>
  storedDetails(
    details['register'] === 'claimed' ? { ...details, register: 'found' } : details,
    derived,
  )

export const documentMove = proposalKind<DocumentMove>({
  alsoAbout: ({ from }) => from,

  answers: ({ claim }) => ({ kind: 'claim', id: claim }),

  async read(desk, { subject, content: { claim, from, moved } }) {
    if (moved) {
      const sides = await Promise.all([
        accountById(desk, subject),
        moved.holder && accountById(desk, moved.holder.id),
      ])
      return { facts: [], emails: emailsOf(...sides), accounts: [] }
    }
    const found = await readClaim(desk, claim)
    if (!found || !bothHeard(found, desk) || !isFrom(found, from)) return null
    const { claimant, holder } = found
    return {
      facts: factsOfClaim(found),
      emails: emailsOf(claimant, holder),
      accounts: [claimant.id, ...(holder ? [holder.id] : [])],
    }
  },

  async confirm(desk, { proposedBy, content: { claim, from } }, officer) {
    const { database, ports, slug } = desk
    const found = await readClaim(desk, claim)
    if (!found || !bothHeard(found, desk) || !isFrom(found, from))
      throw new AuthError('proposal_lapsed')
    const { claimant, document, holder } = found
    const { reference } = found.claim
    const { kind, value } = document
    const address = claimant.contacts.filter(({ channel }) => channel === 'email')
    const names = [
      ...claimant.identifiers.map((one) => ({ kind: one.kind, value: one.value })),
      ...address.map((one) => ({ kind: 'email', value: one.value })),
    ]
    const told = await settledNotices(desk, { reference, until: ports.now() + moveUndone }, [
      { account: claimant, user: value },
      ...(holder ? [{ account: holder }] : []),
    ])
    const entry = { officer: officer.id, proposedBy: proposedBy.id, claim }
    const had = holder?.identifiers.find((one) => one.kind === kind && one.value === value)
    const moved: Moved = {
      reference,
      document: { kind, value },
      holder: holder && {
        id: holder.id,
        proven: had?.proven ?? false,
        ...(had?.seen && { seen: had.seen }),
        suspended: restsOn(desk, holder, document),
      },
    }
    return {
      keeps: { claim, from, moved },
      writes: [
        ...claimStore(database, slug).settle(claim, 'open', 'moved'),
        ...(holder
          ? [
              ...(await documentTaken(desk, holder.id, document)),
              await desk.record('document_moved', holder.id, { ...entry, is: 'taken' }),
            ]
          : []),
        ...(await ports.accounts.confirm(claimant.id, { documents: true, names })),
        ...(await ports.accounts.setDetails(claimant.id, detailsSeen(claimant))),
        await desk.record('document_moved', claimant.id, { ...entry, is: 'given' }),
        ...told.writes,
      ],
      messages: told.messages,
    }
  },

  undo: {
    lifetime: () => moveUndone,
    async writes(desk, { subject, content: { claim, moved } }, officer) {
      if (!moved) throw new AuthError('proposal_lapsed')
      const { document, holder, reference } = moved
      const [winner, before] = await Promise.all([
        accountById(desk, subject),
        holder && accountById(desk, holder.id),
      ])
      // Who rested on the document alone is known by nothing now, and told nothing.
      if (!winner || (holder && !before && !holder.seen)) throw new AuthError('proposal_lapsed')
      const told = await settledNotices(desk, { reference }, [
        { account: winner },
        ...(before ? [{ account: before, user: document.value }] : []),
      ])
      const entry = { officer: officer.id, claim }
      return {
        writes: [
          ...claimStore(desk.database, desk.slug).settle(claim, 'moved', 'refused'),
          ...(holder && !before ? [mustBe(desk, holder.id, 'suspended')] : []),
          ...(await documentTaken(desk, winner.id, document)),
          ...(holder
            ? await documentReturned(
                desk,
                holder.id,
                { ...document, proven: holder.proven, ...(holder.seen && { seen: holder.seen }) },
                holder.suspended,
              )
            : []),
          await desk.record('document_returned', winner.id, { ...entry, is: 'taken' }),
          ...(holder
            ? [await desk.record('document_returned', holder.id, { ...entry, is: 'given' })]
            : []),
          ...told.writes,
        ],
        messages: told.messages,
      }
    },
  },
})
