/** What happens without a request: messages leave the queue, and every minute what is due is done. */
import { keptInKv } from './audit/kept-seal.ts'
import { sealAudit } from './audit/seal.ts'
import { readKeys } from './crypto/keys.ts'
import { database, type Database } from './db/database.ts'
import { withKeyCheck } from './db/key-compatibility.ts'
import { carriersOf } from './delivery/carriers/carriers.ts'
import { consumeBatch } from './delivery/queue/consumer.ts'
import { buryDeadLetters, deadLetterQueue } from './delivery/queue/dead-letters.ts'
import { providerContextOf } from './delivery/provider-context.ts'
import { sweep } from './delivery/outbox/sweeper.ts'
import { collectFigures } from './figures/collect.ts'
import { municipalities } from '#municipalities'
import { purge } from './retention/purge.ts'
import { municipalityInForce } from './settings/in-force.ts'

export async function deliverMessages(batch: MessageBatch, env: Env): Promise<void> {
  const db = database(env.DB)
  if (batch.queue === deadLetterQueue) return buryDeadLetters(batch, db)
  const keys = await readKeys(env)
  await consumeBatch(batch, {
    database: withKeyCheck(db, keys),
    keys,
    municipality: (slug) => municipalityInForce(slug, env),
    carriers: ({ public: { slug }, private: { delivery } }, channel) =>
      carriersOf(delivery, channel, providerContextOf(env, slug)),
  })
}

/** Each task fails alone: a queue that is down must not leave the audit unsealed. */
export async function everyMinute(env: Env): Promise<void> {
  const db = database(env.DB)
  const keys = await readKeys(env)
  const done = await Promise.allSettled([
    sweep(db, env.DELIVERIES),
    countAndPurge(db),
    sealAudit(withKeyCheck(db, keys), keys.audit, keptInKv(env.CODES)),
  ])
  const failed = done.find((task) => task.status === 'rejected')
  if (failed) throw failed.reason
}

/** Flows are counted when their time is over, and purged then. */
async function countAndPurge(db: Database): Promise<void> {
  const all = Object.values(municipalities)
  const [counted] = await Promise.allSettled([collectFigures(db, all)])
  await purge(db, all)
  if (counted.status === 'rejected') throw counted.reason
}
