/** Turns the rows of one account into what flows and the citizen may know of it. */
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
  locale: accounts.locale,
  createdAt: accounts.createdAt,
  kind: identifiers.kind,
  sealed: identifiers.sealed,
  provenAt: identifiers.provenAt,
  askedAt: identifiers.askedAt,
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
  readonly locale: string
  readonly createdAt: number
  readonly kind: string
  readonly sealed: string
  readonly provenAt: number | null
  readonly askedAt: number | null
  readonly temporary: string | null
  readonly temporaryUntil: number | null
}

export interface KnownContact extends Contact {
  /** False for one that was only typed, by somebody who had proven another. */
  readonly proven: boolean
  /** Seconds since 1970; null when a proof of it was never asked for at a sign-in. */
  readonly askedAt?: number | null
}

/** A document or a chosen user ID. */
export type KnownIdentifier = Identifier & {
  /** False for one that was only typed; true when the city's register says whose it is, and they confirmed it. */
  readonly proven: boolean
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
  readonly locale: Locale
  /** The first one registered first. */
  readonly contacts: readonly KnownContact[]
  /** Everything it answers to. */
  readonly identifiers: readonly KnownIdentifier[]
  readonly view: AccountView
}

/** Which kinds of identifier are ways to reach somebody. */
const channelOf: Readonly<Record<string, Channel>> = { email: 'email', phone: 'sms' }

const shownContacts = (contacts: readonly KnownContact[], isProven: boolean) =>
  contacts
    .filter(({ proven }) => proven === isProven)
    .map(({ channel, value }) => ({ channel, value }))

export async function readAccount(
  data: AccountEncryption,
  rows: readonly AccountRow[],
): Promise<FoundAccount | null> {
  const [first] = rows
  if (!first) return null
  const opened = await Promise.all(
    rows.map(async ({ kind, sealed, provenAt, askedAt }) => ({
      kind,
      value: await data.decryptIdentifier(first.id, kind, sealed),
      proven: provenAt !== null,
      askedAt,
    })),
  )
  const contacts = opened.flatMap(({ kind, value, proven, askedAt }) => {
    const channel = channelOf[kind]
    return channel ? [{ channel, value, proven, askedAt }] : []
  })
  // What was stored was an identifier of the contract, and the cipher's tag says that it still is.
  const documents = opened
    .filter(({ kind }) => !(kind in channelOf))
    .map(({ kind, value, proven }) => ({ ...({ kind, value } as Identifier), proven }))
  return {
    id: first.id,
    status: first.status,
    password: first.password,
    temporary:
      first.temporary !== null && first.temporaryUntil !== null
        ? { record: first.temporary, until: first.temporaryUntil }
        : null,
    passwordChangedAt: first.passwordChangedAt,
    locale: storedLocale(first.locale),
    contacts,
    identifiers: documents,
    view: {
      id: first.id,
      ...shownDetails(await data.decryptDetails(first.id, first.details)),
      contacts: shownContacts(contacts, true),
      unproven: shownContacts(contacts, false),
      documents: documents.map(({ kind, value }) => ({ kind, value })),
      createdAt: first.createdAt,
      passwordChangedAt: first.passwordChangedAt,
    },
  }
}
