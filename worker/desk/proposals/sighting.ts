/** Somebody was seen with the document of the account by two officers, which makes it one of level 4. It opens nothing. */
import type { CaseFact } from '../../../contract/desk/cases.ts'
import { days } from '../../../contract/units.ts'
import type { Sighting } from '../../accounts/account-reader.ts'
import { sightings } from '../../accounts/sightings.ts'
import { AuthError } from '../../auth-error.ts'
import { masked } from '../../flows/masked-contact.ts'
import { sessionStore } from '../../sessions/session-store.ts'
import { mustBe } from '../act-store.ts'
import { accountInUse } from '../citizens/account-by-id.ts'
import { maskNumber, nameIn } from '../citizens/citizen-record.ts'
import { known } from '../known-facts.ts'
import { emailsOf } from '../officers/same-person.ts'
import { tellAll } from '../tell-all.ts'
import { proposalKind } from './proposal.ts'

export interface Sighted {
  /** Kind of the document that was retyped. */
  readonly document: string
  /** Once it is in force: that it had been seen before. */
  readonly before?: Sighting
}

export const sighting = proposalKind<Sighted>({
  proposes: 'assist_citizen',
  confirms: 'confirm_assistance',

  async read(desk, { subject, content }) {
    const account = await accountInUse(desk, subject)
    const document = account?.identifiers.find(({ kind }) => kind === content.document)
    if (!account || !document) return null
    const facts: readonly (readonly [CaseFact, string])[] = [
      ['name', nameIn(account)],
      ['document', `${document.kind} ${maskNumber(document.value)}`],
      // Whoever has typed the number first may be somebody else: the person in front says whether these are theirs.
      ...account.contacts.map((one) => ['told', masked(one)] as const),
    ]
    return {
      facts: known(facts),
      emails: emailsOf(account),
      accounts: [subject],
    }
  },

  async confirm(desk, { id, subject, content }, officer) {
    const { database, keys, record, slug } = desk
    const account = await accountInUse(desk, subject)
    const document = account?.identifiers.find(({ kind }) => kind === content.document)
    if (!account || !document) throw new AuthError('proposal_lapsed')
    const told = await tellAll(desk, id, 'seen-at-desk', account)
    return {
      keeps: { document: document.kind, ...(document.seen && { before: document.seen }) },
      writes: [
        mustBe(desk, subject, 'active'),
        ...(await sightings(database, keys, slug).seen(subject, document, id)),
        // What was open before anybody had seen them says nothing of who was seen (T35).
        sessionStore(database, slug, desk.municipality.private.lifetimes).endAll(subject),
        await record('citizen_seen', subject, { officer: officer.id, case: id }),
        ...told.writes,
      ],
      messages: told.messages,
    }
  },

  undo: {
    lifetime: () => days(30),
    async writes(desk, { id, subject, content }) {
      const { database, keys, slug } = desk
      const account = await accountInUse(desk, subject)
      if (!account) throw new AuthError('proposal_lapsed')
      const told = await tellAll(desk, id, 'sighting-undone', account)
      return {
        writes: [
          mustBe(desk, subject, 'active'),
          ...sightings(database, keys, slug).unseen(subject, id, content.before),
          ...told.writes,
        ],
        messages: told.messages,
      }
    },
  },
})
