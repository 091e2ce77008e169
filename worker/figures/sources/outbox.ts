/** What became of messages, by provider: ten minutes after they ended, because providers tell of a bounce later. */
import { sql } from 'drizzle-orm'
import { minutes } from '../../../contract/units.ts'
import { outbox } from '../../db/schema-outbox.ts'
import { timed } from './source.ts'

const patience = minutes(10)

export const ofOutbox = timed({
  table: sql`${outbox}`,
  over: sql`ended_at`,
  since: sql`ended_at`,
  names: { carrier: sql`coalesce(carrier, '')`, fate: sql`coalesce(report, state)` },
  // What was to nobody, or to somebody who wants none, was given to no provider.
  where: sql`state <> 'suppressed'`,
  count: sql`count(*)`,
  until: sql`unixepoch() - ${patience}`,
  countedIn: ({ municipality, hour, carrier, fate, count }) => [
    { municipality, hour, metric: 'delivery', name: `${carrier}/${fate}`, count },
  ],
})
