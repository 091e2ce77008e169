/**
 * Another e-mail address or telephone for somebody who has lost the own, and is at the counter with a document. In force
 * it is what a citizen's own change is: both contacts stand beside each other for a while, and the earlier one can undo it.
 */
import { and, eq, gt, inArray, sql } from 'drizzle-orm'
import type { CaseFact } from '../../../contract/desk/cases.ts'
import type { ContactChangeReason } from '../../../contract/desk/contact-change.ts'
import { accountEncryption, type StoredIdentifier } from '../../accounts/account-encryption.ts'
import type { Contact } from '../../accounts/contact.ts'
import { AuthError } from '../../auth-error.ts'
import { write, type Write } from '../../db/database.ts'
import { contactRequests } from '../../db/schema-credentials.ts'
import { identifiers } from '../../db/schema.ts'
import { masked } from '../../flows/masked-contact.ts'
import { mustBe, mustHave } from '../act-store.ts'
import { accountInUse } from '../citizens/account-by-id.ts'
import { maskNumber, nameIn } from '../citizens/citizen-record.ts'
import { documentOf } from '../citizens/document-in-hand.ts'
import type { Desk } from '../desk.ts'
import { known } from '../known-facts.ts'
import { emailsOf } from '../officers/same-person.ts'
import { suspensionStore } from '../rulings/suspension-store.ts'
import { tellAll } from '../tell-all.ts'
import { proposalKind } from './proposal.ts'

/** What a clerk has seen, and the contact that the citizen has proven at the counter. */
export interface ContactChange extends Contact {
  /** The document that was retyped. */
  readonly document: StoredIdentifier
  readonly reason: ContactChangeReason
  /** Whether the citizen has left a letter. */
  readonly hasLetter: boolean
  /** Id of the request that it answers (León); null for none. */
  readonly request: string | null
}

/** The batch is refused when this change stands no more: its owner has undone it, and may have made another since. */
async function mustStillStand(
  { database: { orm }, keys, slug }: Desk,
  account: string,
  { channel, value }: Contact,
): Promise<Write> {
  const kind = channel === 'email' ? 'email' : 'phone'
  const blinds = await accountEncryption(keys, slug).blinds(kind, value)
  return write(
    orm.run(
      sql`INSERT INTO must_hold SELECT count(*) FROM ${identifiers} WHERE ${and(
        eq(identifiers.account, account),
        inArray(identifiers.blind, [...blinds]),
        gt(identifiers.provisionalUntil, sql`unixepoch()`),
      )}`,
    ),
  )
}

const granted = ({ database: { orm }, slug }: Desk, request: string | null): readonly Write[] =>
  request === null
    ? []
    : [
        write(
          orm
            .update(contactRequests)
            .set({ state: 'granted', decidedAt: sql`unixepoch()` })
            .where(
              and(
                eq(contactRequests.municipality, slug),
                eq(contactRequests.id, request),
                eq(contactRequests.state, 'open'),
              ),
            ),
        ),
      ]

const letterOf = ({ hasLetter }: ContactChange) => (hasLetter ? 'yes' : 'no')

export const contactChange = proposalKind<ContactChange>({
  answers: ({ request }) => (request === null ? null : { kind: 'contact-request', id: request }),

  grounds: (content) => ({ reason: content.reason, letter: letterOf(content) }),

  async read(desk, { subject, content }) {
    const account = await accountInUse(desk, subject)
    const seen = account && documentOf(account, content.document)
    if (!account || !seen) return null
    const facts: readonly (readonly [CaseFact, string])[] = [
      ['name', nameIn(account)],
      ['document', `${seen.kind} ${maskNumber(seen.value)}`],
      [content.channel === 'email' ? 'newEmail' : 'newPhone', content.value],
      ...account.contacts.map(
        (one) => [one.channel === 'email' ? 'presentEmail' : 'presentPhone', masked(one)] as const,
      ),
      ['reason', content.reason],
      ['letter', letterOf(content)],
    ]
    return {
      facts: known(facts),
      emails: emailsOf({ contacts: [...account.contacts, content] }),
      accounts: [subject],
    }
  },

  async confirm(desk, { id, subject, content }) {
    const { database, keys, municipality, ports } = desk
    const account = await accountInUse(desk, subject)
    if (!account) throw new AuthError('proposal_lapsed')
    const { undo } = municipality.private.lifetimes
    const until = ports.now() + undo
    const contact: Contact = { channel: content.channel, value: content.value }
    const contacts = [...account.contacts, { ...contact, proven: true, undoableUntil: until }]
    const told = await tellAll(
      desk,
      id,
      'contact-changed-at-desk',
      { ...account, contacts },
      { until: String(until) },
    )
    return {
      writes: [
        mustBe(desk, subject, 'active'),
        await mustHave(desk, subject, content.document),
        ...(await ports.accounts.changeContact(subject, contact, undo)),
        ...suspensionStore(database, keys, municipality).endAccess(subject),
        ...granted(desk, content.request),
        // As the citizen's own history has it.
        await desk.record('contact_changed', subject, { channel: contact.channel, by: 'officer' }),
        ...told.writes,
      ],
      messages: told.messages,
    }
  },

  async lost(desk, { subject }) {
    const account = await accountInUse(desk, subject)
    const isPending = account?.contacts.some(({ undoableUntil }) => undoableUntil !== undefined)
    return new AuthError(isPending ? 'change_pending' : 'contact_taken')
  },

  undo: {
    lifetime: ({ municipality }) => municipality.private.lifetimes.undo,
    isLeft: ({ contacts }) => contacts.some(({ undoableUntil }) => undoableUntil !== undefined),
    async writes(desk, { id, subject, content }) {
      const { database, keys, municipality, ports } = desk
      const account = await accountInUse(desk, subject)
      if (!account) throw new AuthError('proposal_lapsed')
      const contacts = account.contacts.filter(({ undoableUntil }) => undoableUntil === undefined)
      const told = await tellAll(desk, id, 'contact-change-undone', { ...account, contacts })
      return {
        writes: [
          mustBe(desk, subject, 'active'),
          await mustStillStand(desk, subject, content),
          ...ports.accounts.undoContactChanges(subject),
          ...suspensionStore(database, keys, municipality).endAccess(subject),
          ...told.writes,
        ],
        messages: told.messages,
      }
    },
  },
})
