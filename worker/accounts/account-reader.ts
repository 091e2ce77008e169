/** Turns the rows of one account into what flows and the citizen may know of it. */
import { sql } from 'drizzle-orm'
import type { AccountView } from '../../contract/account.ts'
import type { Channel } from '../../contract/channel.ts'
import { shownDetails } from '../../contract/derived-details.ts'
import type { Identifier } from '../../contract/fields/identifier.ts'
import { storedLocale, type Locale } from '../../contract/locale.ts'
import { accounts, identifiers } from '../db/schema.ts'
import { temporaryPasswords } from '../db/schema-credentials.ts'
import type { Contact } from './contact.ts'
import type { AccountEncryption } from './account-encryption.ts'

/** Columns of a read: one row an identifier, the account's own repeated in each. */
export const accountColumns = {
  id: accounts.id,
  status: accounts.status,
  details: accounts.details,
  password: accounts.password,
  passwordChangedAt: accounts.passwordChangedAt,
  passwordDisownedAt: accounts.passwordDisownedAt,
  locale: accounts.locale,
  createdAt: accounts.createdAt,
  kind: identifiers.kind,
  sealed: identifiers.sealed,
  provenAt: identifiers.provenAt,
  seenAt: identifiers.seenAt,
  seenIn: identifiers.seenIn,
  askedAt: identifiers.askedAt,
  // Named apart: of two columns of one name, D1 answers the last.
  since: sql<number>`${identifiers.createdAt}`.as('since'),
  undoableUntil: sql<
    number | null
  >`CASE WHEN ${identifiers.provisionalUntil} > unixepoch() THEN ${identifiers.provisionalUntil} END`.as(
    'undoable_until',
  ),
  /** Zero for one that has left, and that the purge has not met yet. */
  leavesAt: sql<
    number | null
  >`CASE WHEN ${identifiers.leavesAt} <= unixepoch() THEN 0 ELSE ${identifiers.leavesAt} END`.as(
    'leaving_at',
  ),
  temporary: temporaryPasswords.record,
  temporaryUntil: temporaryPasswords.expiresAt,
}

/**
 * - `unconfirmed`: registered, no contact proven; only its temporary password opens it
 * - `awaiting`: an officer has not decided yet
 */
export type AccountStatus = 'active' | 'suspended' | 'unconfirmed' | 'awaiting'

export interface AccountRow {
  readonly id: string
  readonly status: AccountStatus
  readonly details: string
  readonly password: string | null
  readonly passwordChangedAt: number
  readonly passwordDisownedAt: number | null
  readonly locale: string
  readonly createdAt: number
  readonly kind: string
  readonly sealed: string
  readonly provenAt: number | null
  readonly seenAt: number | null
  readonly seenIn: string | null
  readonly askedAt: number | null
  readonly since: number
  readonly undoableUntil: number | null
  readonly leavesAt: number | null
  readonly temporary: string | null
  readonly temporaryUntil: number | null
}

export interface KnownContact extends Contact {
  /** False for one that was only typed, by somebody who had proven another. */
  readonly proven: boolean
  /** Seconds since 1970; null when a proof of it was never asked for at a sign-in. */
  readonly askedAt?: number | null
  /** It has taken another's place, which may be undone until then: nobody recovers by it before. */
  readonly undoableUntil?: number
  /** Another has taken its place; it goes then. */
  readonly leavesAt?: number
}

/** A document or a chosen user ID. */
export type KnownIdentifier = Identifier & {
  /** False for one that was only typed; true when the city's register says whose it is, and they confirmed it. */
  readonly proven: boolean
}

/** Two officers have seen the document with its person. */
export interface Sighting {
  /** Seconds since 1970. */
  readonly at: number
  /** The proposal that one made and the other confirmed: the audit names both under it. */
  readonly act: string
}

/** The data of an account that sign-in and recovery need. */
export interface FoundAccount {
  readonly id: string
  readonly status: AccountStatus
  /** Record of the password hash; null until one has been chosen. */
  readonly password: string | null
  /** A temporary password that can still be used, and until when, in seconds since 1970. */
  readonly temporary: { readonly record: string; readonly until: number } | null
  /** Seconds since 1970; a recovery that began under an older password is void. */
  readonly passwordChangedAt: number
  /** Its citizen has said that somebody else knows it: it opens nothing. */
  readonly isDisowned: boolean
  readonly locale: Locale
  /** The first one registered first. */
  readonly contacts: readonly KnownContact[]
  /** Everything it answers to. */
  readonly identifiers: readonly (KnownIdentifier & {
    /** When the account got it, in seconds since 1970. */
    readonly since: number
    readonly seen?: Sighting
  })[]
  readonly view: AccountView
}

/** Which kinds of identifier are ways to reach somebody. */
const channelOf: Readonly<Record<string, Channel>> = { email: 'email', phone: 'sms' }

const shownContacts = (contacts: readonly KnownContact[]) =>
  contacts
    .filter(({ proven }) => proven)
    // The one that is on its way out stands behind.
    .toSorted((one, other) => Number(!!one.leavesAt) - Number(!!other.leavesAt))
    .map(({ channel, value, undoableUntil, leavesAt }) => ({
      channel,
      value,
      ...(undoableUntil !== undefined && { undoableUntil }),
      ...(leavesAt !== undefined && { leavesAt }),
    }))

/** The surest first: a service that is told of one is told of that, and not of one that was only typed. */
const shownDocuments = (documents: FoundAccount['identifiers']): AccountView['documents'] => {
  const sureness = ({ proven, seen }: (typeof documents)[number]) =>
    Number(seen !== undefined) * 2 + Number(proven)
  return documents
    .toSorted((one, other) => sureness(other) - sureness(one))
    .map(({ kind, value }) => ({ kind, value }))
}

const sightingIn = ({ seenAt, seenIn }: AccountRow): { readonly seen?: Sighting } =>
  seenAt === null || seenIn === null ? {} : { seen: { at: seenAt, act: seenIn } }

export async function readAccount(
  data: AccountEncryption,
  rows: readonly AccountRow[],
): Promise<FoundAccount | null> {
  const [first] = rows
  if (!first) return null
  const opened = await Promise.all(
    rows
      .filter(({ leavesAt }) => leavesAt !== 0)
      .map(async (row) => ({
        kind: row.kind,
        value: await data.decryptIdentifier(first.id, row.kind, row.sealed),
        proven: row.provenAt !== null,
        askedAt: row.askedAt,
        since: row.since,
        ...sightingIn(row),
        ...(row.undoableUntil !== null && { undoableUntil: row.undoableUntil }),
        ...(row.leavesAt !== null && { leavesAt: row.leavesAt }),
      })),
  )
  const contacts = opened.flatMap(({ kind, ...contact }) => {
    const channel = channelOf[kind]
    return channel ? [{ channel, ...contact }] : []
  })
  // What was stored was an identifier of the contract, and the cipher's tag says that it still is.
  const documents = opened
    .filter(({ kind }) => !(kind in channelOf))
    .map(({ kind, value, proven, since, seen }) => ({
      ...({ kind, value } as Identifier),
      proven,
      since,
      ...(seen && { seen }),
    }))
  return {
    id: first.id,
    status: first.status,
    password: first.password,
    temporary:
      first.temporary !== null && first.temporaryUntil !== null
        ? { record: first.temporary, until: first.temporaryUntil }
        : null,
    passwordChangedAt: first.passwordChangedAt,
    isDisowned: first.passwordDisownedAt !== null,
    locale: storedLocale(first.locale),
    contacts,
    identifiers: documents,
    view: {
      id: first.id,
      ...shownDetails(await data.decryptDetails(first.id, first.details)),
      contacts: shownContacts(contacts),
      unproven: contacts
        .filter(({ proven, leavesAt }) => !proven && leavesAt === undefined)
        .map(({ channel, value }) => ({ channel, value })),
      documents: shownDocuments(documents),
      createdAt: first.createdAt,
      passwordChangedAt: first.passwordChangedAt,
    },
  }
}
