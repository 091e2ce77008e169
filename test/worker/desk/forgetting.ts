/** Forgets everybody but the officers, so that a model begins anew. */
import { env } from 'cloudflare:workers'

const statements = [
  'DELETE FROM claims',
  'DELETE FROM proposals',
  'DELETE FROM desk_leases',
  'DELETE FROM limits',
  'DELETE FROM outbox',
  'DELETE FROM sessions',
  'DELETE FROM temporary_passwords',
  'UPDATE accounts SET password = NULL',
  'DELETE FROM identifiers',
  'DELETE FROM agreements_accepted',
  'DELETE FROM accounts',
]

export const forgetsCitizens = () =>
  env.DB.batch(statements.map((statement) => env.DB.prepare(statement)))
