/**
 * Corrects a document that an account keeps as another kind than it is, so that its real owner cannot register: it is
 * renamed, or released. Effect, audit entry and messages are one transaction.
 */
import { and, eq, inArray } from 'drizzle-orm'
import { documents, type DocumentKind } from '../contract/documents/index.ts'
import type { FoundAccount } from '../worker/accounts/account-reader.ts'
import { accountEncryption } from '../worker/accounts/account-encryption.ts'
import { namesMustBeFree } from '../worker/accounts/name-is-free.ts'
import { audit } from '../worker/audit/audit.ts'
import { token } from '../worker/crypto/random.ts'
import { committed } from '../worker/db/committed.ts'
import {
  ConflictError,
  mustBeWhole,
  expectOneRow,
  write,
  type Statement,
} from '../worker/db/database.ts'
import { identifiers } from '../worker/db/schema.ts'
import { signInNames } from '../worker/municipalities/sign-in-names.ts'
import type { CommandContext } from './context.ts'
import { kindsOf } from '../worker/desk/citizens/typed-names.ts'
import { findAccount } from './find-account.ts'
import { notice } from '../worker/desk/notices.ts'
import { OperatorError } from './operator-error.ts'

/** The document after the correction; undefined when it belongs to no account any more. */
export interface Became {
  readonly kind: string
  /** As it stands on the document. */
  readonly number: string
}

interface Name {
  readonly kind: string
  readonly value: string
}

/**
 * @param named the account's id, or a name that it has
 * @param from the kind that the document was kept as
 * @throws OperatorError when there is nothing to correct, or somebody else has the new name
 */
export async function correct(
  context: CommandContext,
  named: string,
  from: string,
  became?: Became,
): Promise<string> {
  const { say } = context
  const to = became && readName(context, became)
  const { account } = await findAccount(context, named)
  if (!account || account.status === 'unconfirmed') throw new OperatorError(say.noAccount(named))
  const [kept, ...more] = account.identifiers.filter(({ kind }) => kind === from)
  if (!kept || more.length > 0) throw new OperatorError(say.noDocument(named, from))
  if (to && to.kind === kept.kind && to.value === kept.value) return say.correctedBefore(named)
  try {
    await context.database.batch(...(await writesOf(context, account, kept, to)))
  } catch (cause) {
    if (!(cause instanceof ConflictError)) throw cause
    throw new OperatorError(await whyRefused(context, named, { account, kept, to }), { cause })
  }
  return to ? say.renamed(account.id, from, to.kind) : say.released(account.id, from)
}

/** Somebody else has the name; or the account would be known by nothing, or rests on the document as it was seen. */
async function whyRefused(
  { database, keys, municipality, say }: CommandContext,
  named: string,
  {
    account: { contacts },
    kept,
    to,
  }: {
    readonly account: FoundAccount
    readonly kept: FoundAccount['identifiers'][number]
    readonly to: Name | undefined
  },
): Promise<string> {
  const { slug } = municipality.public
  if (to) {
    const blinds = await accountEncryption(keys, slug).blinds(to.kind, to.value)
    const isFree = await committed(database, namesMustBeFree(database, slug, blinds))
    if (!isFree) return say.nameTaken(to.kind)
  }
  const rests = kept.seen !== undefined && !contacts.some(({ proven }) => proven)
  return rests ? say.restsOnDocument(named) : say.lastName(named)
}

function readName({ municipality, say }: CommandContext, { kind, number }: Became): Name {
  const known: readonly string[] = kindsOf(municipality.public)
  const reading =
    kind in documents && known.includes(kind) ? documents[kind as DocumentKind].read(number) : null
  if (!reading?.ok) throw new OperatorError(say.noSuchNumber(kind))
  return { kind, value: reading.value }
}

async function writesOf(
  context: CommandContext,
  account: FoundAccount,
  from: Name,
  to: Name | undefined,
): Promise<readonly Statement[]> {
  const { database, keys, municipality } = context
  const { slug } = municipality.public
  const { orm } = database
  const data = accountEncryption(keys, slug)
  const isMeant = and(
    eq(identifiers.municipality, slug),
    eq(identifiers.account, account.id),
    inArray(identifiers.blind, [...(await data.blinds(from.kind, from.value))]),
  )
  const [blind = '', ...older] = to ? await data.blinds(to.kind, to.value) : []
  const signsIn: ReadonlySet<string> = signInNames(municipality.public)
  const effect = to
    ? orm
        .update(identifiers)
        .set({
          kind: to.kind,
          blind,
          sealed: await data.encryptIdentifier(account.id, to.kind, to.value),
          signsIn: signsIn.has(to.kind),
          // What proved the one document says nothing of the other.
          provenAt: null,
          seenAt: null,
          seenIn: null,
        })
        .where(isMeant)
    : orm.delete(identifiers).where(isMeant)
  const event = to ? 'document_renamed' : 'document_released'
  const details = { from: from.kind, ...(to && { to: to.kind }) }
  const messages = account.contacts
    .filter(({ proven }) => proven)
    .map((contact) =>
      notice(context, account, {
        id: `msg_${token(128)}`,
        name: 'document-corrected',
        to: contact,
        words: { user: userAfter(account, from, to, signsIn) },
      }),
    )
  return [
    ...namesMustBeFree(database, slug, older),
    write(effect),
    expectOneRow(orm),
    mustBeWhole(orm, account.id),
    await audit(database, keys, slug).entry(`aud_${token(128)}`, event, account.id, details),
    ...(await Promise.all(messages)),
  ]
}

/** What the account is signed in to by from now on. */
function userAfter(
  { identifiers: all, contacts }: FoundAccount,
  from: Name,
  to: Name | undefined,
  signsIn: ReadonlySet<string>,
): string {
  const emails = contacts.flatMap(({ channel, value }) =>
    channel === 'email' ? [{ kind: 'email', value }] : [],
  )
  const left: readonly Name[] = [
    ...(to ? [to] : []),
    ...all.filter((one) => one.kind !== from.kind),
    ...emails,
  ]
  return left.find(({ kind }) => signsIn.has(kind))?.value ?? ''
}
