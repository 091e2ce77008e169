/** Somebody was seen with the document of the account by two officers, which makes it one of level 4. It opens nothing. */
import { and, eq, inArray, isNotNull, isNull, lte, or, sql } from 'drizzle-orm'
import type { CaseFact } from '../../../contract/desk/cases.ts'
import { days } from '../../../contract/units.ts'
import { accountEncryption, type StoredIdentifier } from '../../accounts/account-encryption.ts'
import type { FoundAccount, Sighting } from '../../accounts/account-reader.ts'
import type { Contact } from '../../accounts/contact.ts'
import { sightings } from '../../accounts/sightings.ts'
import { AuthError } from '../../auth-error.ts'
import { write, type Write } from '../../db/database.ts'
import { identifiers } from '../../db/schema.ts'
import { masked } from '../../flows/masked-contact.ts'
import { sessionStore } from '../../sessions/session-store.ts'
import { mustBe } from '../act-store.ts'
import { citizenSeen } from '../assistance/citizen-seen.ts'
import { accountInUse } from '../citizens/account-by-id.ts'
import { maskNumber, nameIn } from '../citizens/citizen-record.ts'
import { documentOf } from '../citizens/document-in-hand.ts'
import type { Desk } from '../desk.ts'
import { known } from '../known-facts.ts'
import { emailsOf } from '../officers/same-person.ts'
import { tellAll } from '../tell-all.ts'
import { proposalKind } from './proposal.ts'

export interface Sighted {
  /** The document that was retyped. */
  readonly document: StoredIdentifier
  /** Of which a code was read out at the counter; null where the account had no proven one. */
  readonly contact: Contact | null
  /** Once it is in force: that it had been seen before. */
  readonly before?: Sighting
}

/** Whether what was shown at the counter is the account's still: the document, and the contact. */
const stillShown = (account: FoundAccount, { document, contact }: Sighted) => {
  const proven = account.contacts.filter((one) => one.proven)
  const isReached = contact
    ? proven.some(
        ({ channel, value, undoableUntil }) =>
          channel === contact.channel && value === contact.value && undoableUntil === undefined,
      )
    : proven.length === 0
  return isReached ? documentOf(account, document) : undefined
}

/** The batch is refused unless the contact is proven, and none has taken its place; or there is none at all. */
async function mustBeReached(
  { database: { orm }, keys, slug }: Desk,
  account: string,
  contact: Contact | null,
): Promise<Write> {
  const isProven = and(eq(identifiers.account, account), isNotNull(identifiers.provenAt))
  if (contact === null)
    return write(
      orm.run(sql`INSERT INTO must_hold SELECT NOT EXISTS (SELECT 1 FROM ${identifiers}
        WHERE ${and(isProven, inArray(identifiers.kind, ['email', 'phone']))})`),
    )
  const kind = contact.channel === 'email' ? 'email' : 'phone'
  const blinds = await accountEncryption(keys, slug).blinds(kind, contact.value)
  return write(
    orm.run(sql`INSERT INTO must_hold SELECT count(*) FROM ${identifiers}
      WHERE ${and(
        eq(identifiers.municipality, slug),
        inArray(identifiers.blind, [...blinds]),
        isProven,
        isNull(identifiers.leavesAt),
        or(
          isNull(identifiers.provisionalUntil),
          lte(identifiers.provisionalUntil, sql`unixepoch()`),
        ),
      )}`),
  )
}

export const sighting = proposalKind<Sighted>({
  async read(desk, { subject, content }) {
    const account = await accountInUse(desk, subject)
    const document = account && stillShown(account, content)
    if (!account || !document) return null
    const facts: readonly (readonly [CaseFact, string])[] = [
      ['name', nameIn(account)],
      ['document', `${document.kind} ${maskNumber(document.value)}`],
      ...(content.contact ? [['codeReadFrom', masked(content.contact)] as const] : []),
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
    const { database, municipality, slug } = desk
    const account = await accountInUse(desk, subject)
    const document = account && stillShown(account, content)
    if (!account || !document) throw new AuthError('proposal_lapsed')
    const told = await tellAll(desk, id, 'seen-at-desk', account)
    return {
      keeps: { ...content, ...(document.seen && { before: document.seen }) },
      writes: [
        mustBe(desk, subject, 'active'),
        await mustBeReached(desk, subject, content.contact),
        ...(await citizenSeen(desk, officer.id, subject, document, id)),
        // What was open before anybody had seen them says nothing of who was seen (T35).
        sessionStore(database, slug, municipality.private.lifetimes).endAll(subject),
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
          ...(await sightings(database, keys, slug).unseen(
            subject,
            content.document,
            id,
            content.before,
          )),
          ...told.writes,
        ],
        messages: told.messages,
      }
    },
  },
})
