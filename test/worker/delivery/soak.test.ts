/** A long bad day: the first provider fails three times in ten, the queue repeats and shuffles, and nothing is lost. */
import { env } from 'cloudflare:workers'
import { createMessageBatch } from 'cloudflare:test'
import { beforeAll, expect, test, vi } from 'vitest'
import { hours, minutes } from '../../../contract/units.ts'
import { buryDeadLetters, deadLetterQueue } from '../../../worker/delivery/queue/dead-letters.ts'
import type { DeliveryJob } from '../../../worker/delivery/queue/job.ts'
import {
  DeliveryError,
  type Fault,
  type RenderedMessage,
} from '../../../worker/delivery/provider.ts'
import { freshDatabase, timePasses } from '../../support/database.ts'
import { runs } from '../../support/runs.ts'
import { carriedBy, delivery, jobFor, recoveryMessage } from './harness.ts'

/** As many as `npm test` has the patience for: each step of time writes every row anew. */
const messages = runs(1000, 5000)

/** As wrangler.toml has them. */
const batchSize = 3
const maxRetries = 20

/** Seconds that pass at a time, at least: nothing happens before the next job is due. */
const step = 4

/** Draws of one seed, by mulberry32; how deliveries interleave is the machine’s. */
function chances(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const chance = chances(20_261_122)

/** How the first provider fails, by how often. It takes the message in none of these, though not all say so. */
const failures: readonly (readonly [number, Fault, string, definitelyNotAccepted?: true])[] = [
  [0.1, 'provider', 'provider_answered_500'],
  [0.054, 'provider', 'provider_answered_503', true],
  [0.05, 'provider', 'provider_timeout'],
  [0.05, 'provider', 'rate_limited', true],
  [0.01, 'deferred', 'recipient_deferred'],
  [0.02, 'message', 'refused_with_422'],
  [0.015, 'recipient', 'address_refused'],
  [0.001, 'account', 'quota_exhausted'],
]

const received = new Map<string, string[]>()
let retried = 0

const takes = (message: RenderedMessage, by: string) => {
  received.set(message.id, [...(received.get(message.id) ?? []), by])
}

const carriers = carriedBy(
  {
    async send(message) {
      let drawn = chance()
      for (const [share, fault, reason, definitelyNotAccepted = false] of failures) {
        if (drawn < share) throw new DeliveryError(reason, { fault, definitelyNotAccepted })
        drawn -= share
      }
      takes(message, 'first')
    },
  },
  { send: async (message) => takes(message, 'second') },
)

/** The same two after the bad day. */
const carriedAfter: string[] = []
const sound = carriedBy(
  { send: async () => void carriedAfter.push('first') },
  { send: async () => void carriedAfter.push('second') },
)

/** Each to a citizen of its own. */
const messageTo = (id: string) =>
  recoveryMessage(id, {
    flow: `flw_${id}`,
    to: { channel: 'email', value: `${id}@correo.example` },
    // Written before the day begins; the last is asked for a quarter of an hour later.
    lifetime: minutes(60),
  })

interface Waiting {
  readonly job: DeliveryJob
  readonly due: number
  readonly attempts: number
}

interface Ended {
  readonly id: string
  readonly state: string
  readonly reason: string | null
}

let ended: readonly Ended[] = []
let buried = 0

beforeAll(async () => {
  await freshDatabase()
  vi.spyOn(console, 'log').mockImplementation(() => {})
  const post = await delivery()
  const ids = Array.from({ length: messages }, (_, index) => `msg_${index}`)
  for (let begin = 0; begin < messages; begin += 100)
    await post.db.batch(
      ...(await Promise.all(
        ids.slice(begin, begin + 100).map((id) => post.box.enqueue(messageTo(id))),
      )),
    )
  // A code asked for every fifth of a second; one job in twenty comes twice, as from a queue it may.
  const comes = (id: string, index: number) => ({
    job: jobFor(id),
    due: Math.floor(index / 5),
    attempts: 1,
  })
  let queue: Waiting[] = [
    ...ids.map(comes),
    ...ids.map(comes).filter((_, index) => index % 20 === 0),
  ]
  let clock = 0
  while (queue.length > 0) {
    const due = queue.filter((one) => one.due <= clock).toSorted(() => chance() - 0.5)
    queue = queue.filter((one) => one.due > clock)
    for (let begin = 0; begin < due.length; begin += batchSize) {
      const some = due.slice(begin, begin + batchSize)
      const jobs = some.map(({ job }) => job)
      const consumed = await post.delivers(jobs, { carriers })
      for (const [index, { job, attempts }] of some.entries()) {
        const again = consumed[index]?.retriedIn
        if (again === undefined) continue
        retried += 1
        if (attempts > maxRetries) {
          buried += 1
          const dead = { id: job.outbox, timestamp: new Date(0), attempts: 1, body: job }
          await buryDeadLetters(createMessageBatch(deadLetterQueue, [dead]), post.db)
        } else queue.push({ job, due: clock + again, attempts: attempts + 1 })
      }
    }
    const nextDue = queue.reduce((first, one) => Math.min(first, one.due), Infinity)
    const passing = queue.length > 0 ? Math.max(step, nextDue - clock) : step
    await timePasses(passing)
    clock += passing
  }
  const all = await env.DB.prepare('SELECT id, state, reason FROM outbox').all<Ended>()
  ended = all.results
  // Longer than any provider is left alone.
  await timePasses(hours(1))
  await post.box.enqueue(messageTo('msg_after')).then((write) => post.db.batch(write))
  await post.delivers([jobFor('msg_after')], { carriers: sound })
}, 900_000)

const inState = (state: string) => ended.filter((row) => row.state === state)

test('every message is sent, or has ended with a reason', () => {
  const [sent, lost] = [inState('sent'), inState('undeliverable')]
  vi.restoreAllMocks()
  console.log({
    messages,
    sent: sent.length,
    retried,
    'failed over': [...received.values()].filter((by) => by.includes('second')).length,
    undeliverable: lost.length,
    'dead-lettered': buried,
    duplicated: [...received.values()].filter((by) => by.length > 1).length,
    lost: messages - sent.length - lost.length,
  })
  expect(ended).toHaveLength(messages)
  expect(sent.length + lost.length).toBe(messages)
  expect(lost.every(({ reason }) => reason !== null)).toBe(true)
})

test('what is written down as sent was received, once', () => {
  for (const { id } of inState('sent')) expect(received.get(id)).toHaveLength(1)
  expect(received.size).toBe(inState('sent').length)
})

test('only what nobody can deliver was not delivered', () => {
  const reasons = new Set(inState('undeliverable').map(({ reason }) => reason))
  expect([...reasons]).toEqual(['address_refused'])
})

test('both providers carried, and the first is trusted again when it has been left alone for long enough', () => {
  const all = [...received.values()].map(([by]) => by)
  expect(new Set(all)).toEqual(new Set(['first', 'second']))
  expect(carriedAfter).toEqual(['first'])
})
