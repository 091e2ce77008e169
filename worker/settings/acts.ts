/**
 * What an officer does with the settings of the city: writes into the draft, publishes what others have written, goes
 * back. The desk and the operator's commands call the same.
 */
import type { AuditDetails } from '../../contract/desk/audit-details.ts'
import type { AuditEvent } from '../../contract/desk/audit-events.ts'
import type { DraftBody, PublicationAnswer, SettingErrors } from '../../contract/desk/settings.ts'
import { audit } from '../audit/audit.ts'
import { AuthError } from '../auth-error.ts'
import { token } from '../crypto/random.ts'
import { ConflictError, type Statement } from '../db/database.ts'
import { changesBetween, fieldsOf, loosens, withSettings } from './city.ts'
import {
  draftedValues,
  draftErrors,
  situationOf,
  spentVersions,
  storeOf,
  valuesOfVersion,
  type SettingsContext,
} from './situation.ts'

/** Who does it. */
export interface Actor {
  /** Officer, or `operator`. */
  readonly id: string
  /** Other accounts of the same mailbox: two persons means two. */
  readonly isAlso?: readonly string[]
  /** What must hold in the same transaction: that the session lives. */
  readonly standing: readonly Statement[]
}

/** Fields of a draft: each is two statements of one transaction. */
const longestDraft = 200

/** @throws AuthError `settings_changed` when what it rests on is not as it was */
async function commit({ database }: SettingsContext, writes: readonly Statement[]): Promise<void> {
  try {
    await database.batch(...writes)
  } catch (cause) {
    if (cause instanceof ConflictError) throw new AuthError('settings_changed', { cause })
    throw cause
  }
}

const entryOf = (
  { database, keys, coded }: SettingsContext,
  event: AuditEvent,
  actor: Actor,
  details: AuditDetails,
) => audit(database, keys, coded.public.slug).entry(`aud_${token(128)}`, event, actor.id, details)

/** Characters of names of fields that the audit holds. */
const longestList = 600

/** As many of them as there is room for, each whole. */
function listOf(names: readonly string[]): string {
  const list = names.join(' ')
  return list.length <= longestList ? list : list.slice(0, list.lastIndexOf(' ', longestList))
}

/**
 * Writes into the draft; a field that is to be as it is in force is taken out of it.
 *
 * @returns what is wrong, and then nothing is kept
 * @throws AuthError `settings_changed` where a draft, or the version in force, is not the one that was seen;
 *   `invalid_request` for a field that there is not
 */
export async function writeDraft(
  context: SettingsContext,
  actor: Actor,
  { changes, seen, inForce }: DraftBody,
): Promise<SettingErrors> {
  const { coded } = context
  const store = storeOf(context)
  const situation = await situationOf(context)
  if (situation.inForce !== inForce) throw new AuthError('settings_changed')
  const known = new Map(fieldsOf(coded).map((field) => [field.name, field]))
  const names = Object.keys(changes)
  if (names.length === 0 || names.some((name) => !known.has(name)))
    throw new AuthError('invalid_request')
  const present = (name: string) => situation.values[name] ?? known.get(name)?.value ?? ''
  const wrong = names.flatMap((name) => {
    const text = changes[name] ?? ''
    const error = text === present(name) ? null : known.get(name)?.errorOf(text)
    return error ? [[name, error] as const] : []
  })
  if (wrong.length > 0) return Object.fromEntries(wrong)
  const others = situation.drafted.filter(({ field }) => !names.includes(field))
  if (others.length + names.length > longestDraft) return { '': 'too_much' }
  const writes = names.flatMap((field): readonly Statement[] => {
    const value = changes[field] ?? ''
    const before = Object.hasOwn(seen, field) ? seen[field] : undefined
    if (value !== present(field))
      return store.put({ field, id: `drf_${token(128)}`, value, author: actor.id }, before)
    return before === undefined ? [] : store.drop(field, before)
  })
  if (writes.length === 0) return {}
  await commit(context, [
    ...actor.standing,
    store.mustBeInForce(inForce),
    ...writes,
    await entryOf(context, 'settings_drafted', actor, {
      fields: listOf(names),
    }),
  ])
  return {}
}

/**
 * Publishes the draft that was looked at, if somebody else has written all of it.
 *
 * @throws AuthError `settings_changed` where it is another by now, or was published; `second_officer_required`
 */
export async function publishDraft(
  context: SettingsContext,
  actor: Actor,
  revision: string,
): Promise<PublicationAnswer> {
  const store = storeOf(context)
  const situation = await situationOf(context)
  const { drafted, inForce } = situation
  if (situation.revision !== revision || drafted.length === 0)
    throw new AuthError('settings_changed')
  const authors = [...new Set(drafted.map(({ author }) => author))]
  if (authors.some((author) => author === actor.id || actor.isAlso?.includes(author)))
    throw new AuthError('second_officer_required')
  const errors = await draftErrors(context, situation)
  if (Object.keys(errors).length > 0) return { is: 'refused', errors }
  const number = inForce + 1
  const id = `ver_${token(128)}`
  const settings = draftedValues(context, situation)
  await commit(context, [
    ...actor.standing,
    store.mustBeInForce(inForce),
    ...store.takeWhole(drafted, actor.id),
    store.publish({ number, id, settings, publisher: actor.id, authors }),
    await entryOf(context, 'settings_published', actor, {
      version: `${number}`,
      authors: authors.join(' '),
    }),
  ])
  return { is: 'published', number }
}

/**
 * Goes back to a version by one press of one officer: two have published it before, and it is judged again. What would
 * let in something that is shut now is written into the draft instead, for a second officer.
 *
 * @param seen the number that was in force when it was pressed
 * @throws AuthError `settings_changed`, `already_done` where it is as it is in force, `not_found`
 */
export async function rollBack(
  context: SettingsContext,
  actor: Actor,
  to: number,
  seen: number,
): Promise<PublicationAnswer> {
  const { coded } = context
  const [situation, settings] = await Promise.all([
    situationOf(context),
    valuesOfVersion(context, to),
  ])
  const { inForce, values, drafted } = situation
  if (inForce !== seen) throw new AuthError('settings_changed')
  if (settings === null) return { is: 'refused', errors: { '': 'unsound' } }
  if (to === inForce) throw new AuthError('already_done')
  const [before, after] = [withSettings(coded, values), withSettings(coded, settings)]
  const spent = await spentVersions(context, before, after)
  if (Object.keys(spent).length > 0) return { is: 'refused', errors: spent }
  if (loosens(before, after)) {
    const changes = changesBetween(coded, values, settings)
    const known = drafted.filter(({ field }) => Object.hasOwn(changes, field))
    const errors = await writeDraft(context, actor, {
      changes,
      seen: Object.fromEntries(known.map(({ field, id }) => [field, id])),
      inForce,
    })
    return Object.keys(errors).length > 0 ? { is: 'refused', errors } : { is: 'drafted' }
  }
  const number = inForce + 1
  await commit(context, [
    ...actor.standing,
    storeOf(context).mustBeInForce(inForce),
    storeOf(context).publish({
      number,
      id: `ver_${token(128)}`,
      settings,
      publisher: actor.id,
      authors: [],
      rolledBackTo: to,
    }),
    await entryOf(context, 'settings_rolled_back', actor, { version: `${number}`, to: `${to}` }),
  ])
  return { is: 'published', number }
}
