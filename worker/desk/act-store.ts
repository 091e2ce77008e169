/** What is written to an account in use that stays one: its sessions end, or its waits do. */
import { and, eq, inArray, sql } from 'drizzle-orm'
import { accountEncryption, type StoredIdentifier } from '../accounts/account-encryption.ts'
import type { FoundAccount } from '../accounts/account-reader.ts'
import { accountStore } from '../accounts/account-store.ts'
import { canonicalEmail } from '../accounts/canonical-email.ts'
import { rememberedDeviceStore } from '../accounts/remembered-devices.ts'
import { write, type Statement } from '../db/database.ts'
import { accounts, identifiers } from '../db/schema.ts'
import type { LimitKey } from '../limits/buckets.ts'
import { anyUsedUp, limitsLifted } from '../limits/lift.ts'
import { sessionStore } from '../sessions/session-store.ts'
import type { DecidesOn } from './decides-on.ts'

/** The batch is refused unless the account has this status. */
export const mustBe = (
  { database: { orm }, municipality }: DecidesOn,
  account: string,
  status: FoundAccount['status'],
): Statement =>
  write(
    orm.run(sql`INSERT INTO must_hold SELECT count(*) FROM ${accounts}
      WHERE ${and(
        eq(accounts.municipality, municipality.public.slug),
        eq(accounts.id, account),
        eq(accounts.status, status),
      )}`),
  )

/** The batch is refused unless the account has the document, which was seen. */
export async function mustHave(
  { database: { orm }, keys, municipality }: DecidesOn,
  account: string,
  { kind, value }: StoredIdentifier,
): Promise<Statement> {
  const { slug } = municipality.public
  const blinds = await accountEncryption(keys, slug).blinds(kind, value)
  return write(
    orm.run(sql`INSERT INTO must_hold SELECT count(*) FROM ${identifiers}
      WHERE ${and(
        eq(identifiers.municipality, slug),
        inArray(identifiers.blind, [...blinds]),
        eq(identifiers.account, account),
      )}`),
  )
}

/** Every session ends, and every browser is asked for the second step again. */
export function sessionsEnded(
  context: DecidesOn,
  { id }: FoundAccount,
): Promise<readonly Statement[]> {
  const { database, keys, municipality } = context
  const { slug } = municipality.public
  return Promise.resolve([
    mustBe(context, id, 'active'),
    sessionStore(database, slug, municipality.private.lifetimes).endAll(id),
    rememberedDeviceStore(database, keys, slug).distrustDevices(id),
  ])
}

/**
 * Whatever makes a citizen wait, because of tries or messages that were too many: wrong codes and answers, wrong passwords
 * for a name, messages of a day. What is counted by browser, network or city is not among it, and neither is the rest of
 * a second step after a recovery, which is no wait but a protection (T44).
 */
async function waitsOf(
  { database, keys, municipality }: DecidesOn,
  account: FoundAccount,
): Promise<readonly LimitKey[]> {
  const { pseudonym } = accountStore(database, keys, municipality)
  const { id, contacts, passwordChangedAt } = account
  const names = await Promise.all(account.identifiers.map((one) => pseudonym([one])))
  const addresses = contacts.flatMap(({ channel, value }) =>
    channel === 'email' ? [canonicalEmail(value)] : [],
  )
  const underPassword = [id, String(passwordChangedAt)] as const
  return [
    ['factorOfAccount', ...underPassword],
    ['answerOfAccount', ...underPassword],
    ...names.map((name): LimitKey => ['signInOfIdentifier', name]),
    ...[...names, ...addresses].map((by): LimitKey => ['messageToDestinationDaily', by]),
  ]
}

/** Whether there is a wait to lift. */
export async function hasWaits(
  context: DecidesOn,
  account: FoundAccount,
): Promise<Statement<boolean>> {
  const { database, keys, municipality } = context
  const { limits } = municipality.private
  const waits = await waitsOf(context, account)
  return anyUsedUp(database, keys.index, municipality.public.slug, limits, waits)
}

/** Lifts them. */
export async function unlocked(
  context: DecidesOn,
  account: FoundAccount,
): Promise<readonly Statement[]> {
  const { database, keys, municipality } = context
  return [
    mustBe(context, account.id, 'active'),
    await limitsLifted(
      database,
      keys.index,
      municipality.public.slug,
      await waitsOf(context, account),
    ),
  ]
}
