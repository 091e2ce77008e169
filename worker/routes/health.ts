/** Whether the Worker can serve: its secrets are readable and its database answers. */
import { sql } from 'drizzle-orm'
import * as v from 'valibot'
import { paths } from '../../contract/routes.ts'
import { AuthError } from '../auth-error.ts'
import { readKeys } from '../crypto/keys.ts'
import { SecretError } from '../crypto/secrets.ts'
import { database, write } from '../db/database.ts'
import { log } from '../log.ts'
import type { Operation } from './operation.ts'

export const health: Operation = {
  method: 'get',
  path: paths.health,
  access: 'anyone',
  summary: 'Whether the Worker is ready',
  answer: v.strictObject({ ready: v.literal(true) }),
  errors: ['unavailable'],
  async handle(context) {
    await readKeys(context.env).catch((error: unknown) => {
      if (!(error instanceof SecretError)) throw error
      log('secret_unusable', { secret: error.secret, reason: error.message })
      throw new AuthError('unavailable', { cause: error })
    })
    const db = database(context.env.DB)
    await db.together(write(db.orm.run(sql`SELECT 1 FROM accounts LIMIT 1`)))
    return context.json({ ready: true })
  },
}
