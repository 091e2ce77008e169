/** Whether the Worker can serve: its secrets are readable and its database answers. An operator learns more. */
import { sql } from 'drizzle-orm'
import * as v from 'valibot'
import { paths } from '../../contract/routes.ts'
import { AuthError } from '../auth-error.ts'
import { readKeys } from '../crypto/keys.ts'
import { SecretError } from '../crypto/secrets.ts'
import { database, write } from '../db/database.ts'
import {
  deliveryState,
  knownOfCarriers,
  outboxState,
  stateOfOutbox,
  statesOf,
} from '../delivery/operators/delivery-state.ts'
import { requireOperator } from '../http/operator-gate.ts'
import { log } from '../log.ts'
import { findMunicipality } from '../municipalities/find.ts'
import { municipalities } from '../municipalities/index.ts'
import type { Operation } from './operation.ts'

export const health: Operation = {
  method: 'get',
  path: paths.health,
  access: 'anyone',
  proof: 'operatorKey',
  proofIsOptional: true,
  summary: 'Whether the Worker is ready; with the operator’s key, also how its messages fare',
  answer: v.strictObject({
    ready: v.literal(true),
    delivery: v.optional(deliveryState),
    outbox: v.optional(outboxState),
  }),
  errors: ['operator_required', 'unavailable'],
  async handle(context) {
    await readKeys(context.env).catch((error: unknown) => {
      if (!(error instanceof SecretError)) throw error
      log('secret_unusable', { secret: error.secret, reason: error.message })
      throw new AuthError('unavailable', { cause: error })
    })
    const db = database(context.env.DB)
    if (context.req.header('authorization') === undefined) {
      await db.together(write(db.orm.run(sql`SELECT 1 FROM accounts LIMIT 1`)))
      return context.json({ ready: true })
    }
    await requireOperator(context)
    const [known, outbox] = await db.together(knownOfCarriers(db), stateOfOutbox(db))
    const all = Object.keys(municipalities).flatMap(
      (slug) => findMunicipality(slug, context.env) ?? [],
    )
    return context.json({ ready: true, delivery: statesOf(all, known), outbox })
  },
}
