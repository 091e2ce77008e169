/**
 * A code on paper for somebody who is at the counter with the document, and has nothing left by which the account reaches
 * them. Whoever it does reach is told at once and can stop it; until then the code opens nothing.
 */
import type { AssistanceReason } from '../../../contract/desk/assistance.ts'
import type { CaseFact } from '../../../contract/desk/cases.ts'
import { seconds } from '../../../contract/units.ts'
import type { StoredIdentifier } from '../../accounts/account-encryption.ts'
import type { FoundAccount } from '../../accounts/account-reader.ts'
import { sightings } from '../../accounts/sightings.ts'
import { AuthError } from '../../auth-error.ts'
import { masked } from '../../flows/masked-contact.ts'
import { recoveringContacts } from '../../flows/taken-account.ts'
import { mustBe } from '../act-store.ts'
import { citizenSeen } from '../assistance/citizen-seen.ts'
import { paperCode } from '../assistance/paper-code.ts'
import { accountInUse } from '../citizens/account-by-id.ts'
import { maskNumber, nameIn } from '../citizens/citizen-record.ts'
import { documentOf } from '../citizens/document-in-hand.ts'
import type { Desk } from '../desk.ts'
import { known } from '../known-facts.ts'
import { emailsOf } from '../officers/same-person.ts'
import { suspensionStore } from '../rulings/suspension-store.ts'
import { tellAll } from '../tell-all.ts'
import { proposalKind } from './proposal.ts'

export interface AssistedRecovery {
  /** The document that was retyped. */
  readonly document: StoredIdentifier
  readonly reason: AssistanceReason
  /** Once it is in force: nothing else reaches the person, and the account rests on this sighting. */
  readonly rests?: boolean
  /** The same: by which its own code is known. */
  readonly code?: string
}

/** The contacts that are told: one that has just come may be a thief's, and stops nothing (T44). */
const toldOf = (account: FoundAccount): FoundAccount => ({
  ...account,
  contacts: account.contacts.filter((one) => recoveringContacts(account).includes(one)),
})

export const assistedRecovery = proposalKind<AssistedRecovery>({
  grounds: ({ reason }) => ({ reason }),

  async read(desk, { subject, content }) {
    const account = await accountInUse(desk, subject)
    const document = account && documentOf(account, content.document)
    if (!account || !document) return null
    const facts: readonly (readonly [CaseFact, string])[] = [
      ['name', nameIn(account)],
      ['document', `${document.kind} ${maskNumber(document.value)}`],
      ...recoveringContacts(account).map((one) => ['told', masked(one)] as const),
      ['reason', content.reason],
    ]
    return {
      facts: known(facts),
      emails: emailsOf(account),
      accounts: [subject],
    }
  },

  async confirm(desk, { id, subject, content, proposedBy }, officer) {
    const { database, keys, municipality } = desk
    const account = await accountInUse(desk, subject)
    const document = account && documentOf(account, content.document)
    if (!account || !document) throw new AuthError('proposal_lapsed')
    const told = toldOf(account)
    const { undo } = municipality.private.lifetimes
    const delay = told.contacts.length > 0 ? undo : seconds(0)
    const rests = told.contacts.length === 0 && !account.identifiers.some(({ seen }) => seen)
    const code = await paperCode(
      desk,
      officer.id,
      subject,
      {
        act: 'assisted-recovery',
        reference: id,
        locale: account.locale,
        person: nameIn(account),
        document,
        attended: proposedBy.name,
        confirmed: officer.name,
      },
      delay,
    )
    const until = { until: String(desk.ports.now() + undo) }
    const notices = await tellAll(desk, id, 'recovery-at-desk', told, until)
    return {
      keeps: { ...content, rests, code: code.digest },
      told: code.sheet,
      writes: [
        mustBe(desk, subject, 'active'),
        // Before the code, which is one of those that would end.
        ...suspensionStore(database, keys, municipality).endAccess(subject),
        ...(rests ? await citizenSeen(desk, officer.id, subject, document, id) : []),
        ...code.writes,
        ...notices.writes,
      ],
      messages: notices.messages,
    }
  },

  undo: {
    lifetime: ({ municipality }) => municipality.private.lifetimes.undo,
    async writes(desk: Desk, { id, subject, content }) {
      const { database, keys, ports, slug } = desk
      const account = await accountInUse(desk, subject)
      if (!account) throw new AuthError('proposal_lapsed')
      const notices = await tellAll(desk, id, 'recovery-at-desk-undone', toldOf(account))
      return {
        writes: [
          mustBe(desk, subject, 'active'),
          ...ports.accounts.withdrawTemporary(subject, content.code ?? ''),
          ...(content.rests
            ? await sightings(database, keys, slug).unseen(subject, content.document, id)
            : []),
          ...notices.writes,
        ],
        messages: notices.messages,
      }
    },
  },
})
