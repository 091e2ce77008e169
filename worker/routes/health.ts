/** Whether the Worker can serve: its secrets are readable and its database answers. An operator learns more. */
import * as v from 'valibot'
import { paths } from '../../contract/routes.ts'
import { AuthError } from '../auth-error.ts'
import { readKeys, type Keys } from '../crypto/keys.ts'
import { SecretError } from '../crypto/secrets.ts'
import { database, type Database } from '../db/database.ts'
import { checkKeys, incompatibleKeys } from '../db/key-compatibility.ts'
import { usesOfWithdrawnKeys } from '../db/withdrawn-key-uses.ts'
import {
  deliveryState,
  knownOfCarriers,
  outboxState,
  stateOfOutbox,
  statesOf,
} from '../delivery/diagnostics/delivery-state.ts'
import { allFailures, providerFailures } from '../identity-providers/failures.ts'
import { requireOperator } from '../http/operator-gate.ts'
import { log } from '../log.ts'
import { findMunicipality } from '../municipalities/find.ts'
import { mayHaveSettings } from '../settings/in-force.ts'
import { newestVersions, unusableIn, unusableSettings } from '../settings/unusable.ts'
import { municipalities } from '#municipalities'
import type { Operation } from './operation.ts'

export const health: Operation = {
  method: 'get',
  path: paths.health,
  access: 'anyone',
  credential: 'operatorKey',
  credentialIsOptional: true,
  summary:
    'Whether the Worker is ready; with the operator’s key, also how its messages and other providers fare',
  response: v.strictObject({
    ready: v.literal(true),
    delivery: v.optional(deliveryState),
    outbox: v.optional(outboxState),
    /** Providers that citizens sign in with, and that do not do their part; none when all do. */
    identityProviders: v.optional(providerFailures),
    /** Versions of settings that count and cannot be used: an older one stands in for each. */
    settings: v.optional(unusableSettings),
    /** Withdrawn versions of keys that records still name: what they closed is lost. */
    withdrawnKeys: v.optional(
      v.array(v.strictObject({ secret: v.string(), version: v.string(), column: v.string() })),
    ),
  }),
  errors: ['operator_required', 'unavailable'],
  async handle(context) {
    const keys = await readKeys(context.env).catch((error: unknown) => {
      if (!(error instanceof SecretError)) throw error
      log('secret_unusable', { secret: error.secret, reason: error.message })
      throw new AuthError('unavailable', { cause: error })
    })
    const isAsked = context.req.header('authorization') !== undefined
    if (isAsked) await requireOperator(context)
    const db = database(context.env.DB)
    const check = checkKeys(db, keys)
    if (!isAsked) {
      await db.batch(check).catch(logUnfit(db, keys))
      return context.json({ ready: true })
    }
    const all = Object.keys(municipalities).flatMap(
      (slug) => findMunicipality(slug, context.env) ?? [],
    )
    const withSettings = all.filter(mayHaveSettings)
    const [, known, outbox, failing, named, ...newest] = await db
      .batch(
        check,
        knownOfCarriers(db),
        stateOfOutbox(db),
        allFailures(db),
        usesOfWithdrawnKeys(db, keys),
        ...newestVersions(db, withSettings),
      )
      .catch(logUnfit(db, keys))
    for (const one of named) log('withdrawn_key_named', { alert: true, ...one })
    const withdrawnKeys = named.length > 0 && { withdrawnKeys: [...named] }
    const unusable = unusableIn(withSettings, newest)
    return context.json({
      ready: true,
      delivery: statesOf(all, known),
      outbox,
      ...(failing.length > 0 && { identityProviders: [...failing] }),
      ...(unusable.length > 0 && { settings: [...unusable] }),
      ...withdrawnKeys,
    })
  },
}

/** Keys of the right form may still be another database's, which undoes the batch: said by name, in the log. */
const logUnfit = (db: Database, keys: Keys) => async (cause: unknown) => {
  const [unfit] = await db.batch(incompatibleKeys(db, keys))
  for (const { secret, reason } of unfit) log('secret_unusable', { alert: true, secret, reason })
  throw cause
}
