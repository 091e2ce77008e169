/** What a developer sees of the messages, under `npm start` and in the tests. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import type { Channel } from '../../../contract/channel.ts'
import { providerContextOf } from '../../../worker/delivery/provider-context.ts'
import type { Email, Sms } from '../../../worker/delivery/provider.ts'
import { devOutbox, listDevOutbox } from '../../../worker/delivery/providers/dev-outbox.ts'
import { freshDatabase } from '../../support/database.ts'

beforeEach(freshDatabase)

const email: Email = {
  channel: 'email',
  id: 'msg_1',
  locale: 'es',
  from: { name: 'Ciudad Abierta', address: 'no-responder@ciudadabierta.example' },
  to: 'rosa@correo.example',
  subject: 'Confirme su correo',
  text: 'Su código: 73519264',
  html: '<p>Su código: 73519264</p>',
  code: '73519264',
  link: 'https://www.ciudadabierta.example/registro#citizen-register=x',
}

const sms: Sms = {
  channel: 'sms',
  id: 'msg_2',
  locale: 'es',
  to: '+593991234567',
  text: '12345678 es su código',
}

/** @param now milliseconds since 1970 */
const box = <C extends Channel>(channel: C, now: () => number) =>
  devOutbox(channel).make({}, { ...providerContextOf(env, 'demo'), now })

const at = (iso: string) => () => Date.parse(iso)
const signal = new AbortController().signal

test('messages are listed newest first, with what each channel has', async () => {
  await box('email', at('2030-01-01T10:00:00.000Z')).send(email, signal)
  await box('sms', at('2030-01-01T10:00:00.001Z')).send(sms, signal)
  const { from: _from, locale: _locale, ...shown } = email
  expect(await listDevOutbox(env.CODES)).toEqual([
    {
      id: 'msg_2',
      channel: 'sms',
      to: '+593991234567',
      text: '12345678 es su código',
      at: '2030-01-01T10:00:00.001Z',
    },
    { ...shown, at: '2030-01-01T10:00:00.000Z' },
  ])
})

test('a message that was handed over twice is listed once, at its newest', async () => {
  await box('email', at('2030-01-01T10:00:00Z')).send(email, signal)
  await box('email', at('2030-01-01T10:01:00Z')).send(email, signal)
  expect(await listDevOutbox(env.CODES)).toMatchObject([{ at: '2030-01-01T10:01:00.000Z' }])
})

test('only the messages to one address are listed when one is asked for', async () => {
  await box('email', Date.now).send(email, signal)
  await box('sms', Date.now).send(sms, signal)
  const found = await listDevOutbox(env.CODES, 'rosa@correo.example')
  expect(found.map(({ id }) => id)).toEqual(['msg_1'])
  expect(await listDevOutbox(env.CODES, 'ROSA@correo.example')).toEqual([])
})

test('the code store that shares the namespace is not listed', async () => {
  await env.CODES.put('ch:1', '{"mac":"x"}')
  expect(await listDevOutbox(env.CODES)).toEqual([])
})

test('the newest hundred are listed', async () => {
  for (let second = 0; second < 101; second += 1)
    await box('sms', () => second * 1000).send({ ...sms, id: `msg_${second}` }, signal)
  const found = await listDevOutbox(env.CODES)
  expect(found).toHaveLength(100)
  expect(found[0]?.id).toBe('msg_100')
  expect(found.at(-1)?.id).toBe('msg_1')
})
