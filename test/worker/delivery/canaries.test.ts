/** T27: what a message carries is in no queue, table, key-value store or log that somebody may read. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test, vi, type MockInstance } from 'vitest'
import { DeliveryError, type Provider } from '../../../worker/delivery/provider.ts'
import { sweep } from '../../../worker/delivery/outbox/sweeper.ts'
import { freshDatabase, timePasses } from '../../support/database.ts'
import { carriedBy, delivery, jobFor, link, localProvider, recoveryMessage } from './harness.ts'

const canaries = ['73519264', 'secret-of-the-link', 'rosa@correo.example']

const logged: MockInstance[] = []

beforeEach(async () => {
  await freshDatabase()
  logged.length = 0
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const)
    logged.push(
      vi
        .spyOn(console, level)
        .mockReset()
        .mockImplementation(() => {}),
    )
})

const toText = (value: unknown): string =>
  value instanceof Error
    ? `${value.name} ${value.message} ${value.stack} ${toText(value.cause)}`
    : typeof value === 'string'
      ? value
      : JSON.stringify(value)

const logs = () => logged.flatMap(({ mock }) => mock.calls.flat().map(toText)).join('\n')

async function everyRow(): Promise<string> {
  const { results } = await env.DB.prepare(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_cf%' ESCAPE '\\' AND name NOT LIKE 'sqlite%'",
  ).all<{ name: string }>()
  const tables = await Promise.all(
    results.map(({ name }) => env.DB.prepare(`SELECT * FROM "${name}"`).all()),
  )
  return JSON.stringify(tables.map((table) => table.results))
}

async function everyKey(): Promise<string> {
  const { keys } = await env.CODES.list()
  const others = keys.filter(({ name }) => !name.startsWith('dev-outbox:'))
  const values = await Promise.all(others.map(({ name }) => env.CODES.get(name)))
  return JSON.stringify([others, values])
}

const refusals: readonly (readonly [string, Provider['send']])[] = [
  ['a provider that quotes the message', ({ text, to }) => Promise.reject(new Error(to + text))],
  [
    'a refusal with a cause that quotes the message',
    ({ text, to }) =>
      Promise.reject(
        new DeliveryError('refused', { fault: 'message', cause: new Error(to + text) }),
      ),
  ],
  ['a provider that takes it', (message, signal) => localProvider().send(message, signal)],
]

for (const [situation, send] of refusals)
  test(`no sink holds the code, the link or the address: ${situation}`, async () => {
    const post = await delivery()
    await post.enqueues(recoveryMessage('msg_1'), recoveryMessage('msg_2'))
    await post.box.sendToQueue(['msg_1'])
    await timePasses(60)
    await sweep(post.db, post.queue)
    await post.delivers(post.jobs, { carriers: carriedBy({ send }) })
    await timePasses(600)
    await post.delivers(post.jobs)
    await sweep(post.db, post.queue)

    expect(post.jobs.length).toBeGreaterThan(1)
    expect(logs()).toContain('"event"')
    const sinks = [JSON.stringify(post.jobs), await everyRow(), await everyKey(), logs()]
    for (const sink of sinks) for (const canary of canaries) expect(sink).not.toContain(canary)
  })

test('a database that quotes what it was given does not bring it into the log', async () => {
  const post = await delivery()
  await post.enqueues(recoveryMessage('msg_1'))
  const quoting = () => Promise.reject(new Error(`params: ${canaries.join()}`))
  await post.delivers([jobFor('msg_1')], { database: { ...post.db, batch: quoting } })
  expect(logs()).toContain('delivery_interrupted')
  for (const canary of canaries) expect(logs()).not.toContain(canary)
})

test('the search would find them: the dev outbox, which is for reading, holds all three', async () => {
  const post = await delivery()
  await post.enqueues(recoveryMessage('msg_1'))
  await post.box.sendToQueue(['msg_1'])
  await post.delivers(post.jobs, { carriers: carriedBy(localProvider()) })
  const { keys } = await env.CODES.list({ prefix: 'dev-outbox:' })
  const kept = await env.CODES.get(keys[0]?.name ?? '')
  for (const canary of canaries) expect(kept).toContain(canary)
  expect(kept).toContain(link)
})
