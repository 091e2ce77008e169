/** Whose number is registered with a stranger's address hears of it at once, and stops it with one press. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { readKeys } from '../../../worker/crypto/keys.ts'
import { bucketKeys, type LimitKey } from '../../../worker/limits/buckets.ts'
import { mailTo } from '../../support/delivered-messages.ts'
import { answersPaying } from '../../support/persists.ts'
import { limitsRefill, timePasses } from '../../support/database.ts'
import {
  at,
  begins,
  freshCities,
  inPadron,
  newCedulaEc,
  newEmail,
  newestTo,
  rows,
  temporaryTo,
} from './fixtures.ts'
import { data, entersFirst, password } from './ibarra.ts'

beforeEach(freshCities)

/** Somebody of the register, and a stranger who has registered their number. */
async function registered(clientIp = '203.0.113.5') {
  const [document, own, other] = [newCedulaEc(), newEmail(), newEmail()]
  await inPadron('ibarra', document, {
    givenNames: 'MARÍA',
    familyNames: 'YÁNEZ',
    address: 'Geranios 12',
    phone: '0991234501',
    email: own,
  })
  const stranger = at('ibarra')
  await begins(stranger, 'register', { document })
  const headers = { 'cf-connecting-ip': clientIp }
  const { efforts, ...done } = await answersPaying(stranger, data(other), { headers })
  return { document, own, other, stranger, done, efforts }
}

const linkTo = async (address: string) => (await newestTo(address, /citizen-dispute/)).link ?? ''

test('the address of the register is told at once: what happened, one press, and where the office is', async () => {
  const { own, document } = await registered()
  const { text } = await newestTo(own, /citizen-dispute/)
  expect(text).toContain(document)
  expect(text).toContain('Balcón de Servicios')
  expect(text).toContain('siete días')
})

/** A stranger has asked for all the messages that one network may ask for. */
async function networkIsUsedUp(): Promise<void> {
  const { index } = await readKeys(env)
  const used: readonly LimitKey[] = [
    ['messageFromSource', 'typed', '203.0.113.66'],
    ['messageFromNetwork', 'typed', '203.0.113.0/24'],
  ]
  const keys = await Promise.all(used.map(bucketKeys(index, 'ibarra')))
  const emptied = env.DB.prepare(
    'INSERT OR REPLACE INTO limits (key, tokens, refill, allowed) VALUES (?1, 0, 100000, 0)',
  )
  await env.DB.batch(keys.map((key) => emptied.bind(key)))
}

test('a stranger who has used up the messages of a network does not silence by that whose number it is', async () => {
  await networkIsUsedUp()
  const { own, other, done, efforts } = await registered('203.0.113.66')
  expect([done.body.outcome, efforts.length]).toEqual(['temporary_password_sent', 1])
  expect(await temporaryTo(other)).not.toBe('')
  expect(await linkTo(own)).toContain('citizen-dispute')
})

test('the press ends what waits for the number, from any browser, and once', async () => {
  const { document, own, other } = await registered()
  const temporary = await temporaryTo(other)
  const link = await linkTo(own)
  const owner = at('ibarra')
  expect((await owner.follows(link)).body.outcome).toBe('claim_stopped')
  const late = await at('ibarra').begins('login', { user: document, password: temporary })
  expect(late.body.code).toBe('wrong_credentials')
  expect((await at('ibarra').follows(link)).body.code).toBe('link_spent')
})

test('the press closes an account that was confirmed already, with its sessions, and tells whose it was', async () => {
  const { document, own, other, stranger } = await registered()
  const entered = await entersFirst(stranger, document, await temporaryTo(other))
  expect(entered.body.session?.account.details['register']).toBe('claimed')
  await at('ibarra').follows(await linkTo(own))
  expect((await stranger.refreshes()).body.code).toBe('session_ended')
  const again = await at('ibarra').begins('login', { user: document, password })
  expect(again.body.code).toBe('wrong_credentials')
  expect((await mailTo(other))[0]?.subject).toContain('se cerró')
  expect(await rows('identifiers')).toBe(0)
})

test('the owner registers after it, is who the register says, and no later registration of the number ends that', async () => {
  const { document, own } = await registered()
  await at('ibarra').follows(await linkTo(own))
  await limitsRefill()
  const owner = at('ibarra')
  await begins(owner, 'register', { document })
  await owner.answers({ ...data(''), givenNames: '', address: '', phone: '' })
  const entered = await entersFirst(owner, document, await temporaryTo(own))
  expect(entered.body.session?.account.details['register']).toBe('found')
  const before = (await mailTo(own)).length

  await limitsRefill()
  const stranger = at('ibarra')
  await begins(stranger, 'register', { document })
  await stranger.answers(data(newEmail()))
  const news = (await mailTo(own)).slice(0, -before)
  expect(news.map(({ subject = '' }) => /ya tiene una cuenta/.test(subject))).toEqual([true])
  expect(news.some(({ text }) => text.includes('citizen-dispute'))).toBe(false)
})

test('the owner whose number a stranger has taken already is told the truth, with the press', async () => {
  const { document, own, other, stranger } = await registered()
  await entersFirst(stranger, document, await temporaryTo(other))
  const first = await linkTo(own)
  await limitsRefill()
  const owner = at('ibarra')
  await begins(owner, 'register', { document })
  const ended = await owner.answers(data(own))
  expect(ended.body.outcome).toBe('temporary_password_sent')
  const second = await linkTo(own)
  expect(second).not.toBe(first)
  expect((await at('ibarra').follows(second)).body.outcome).toBe('claim_stopped')
})

test('the press works for seven days, and no longer', async () => {
  const { own } = await registered()
  const link = await linkTo(own)
  await timePasses(7 * 24 * 3600 + 1)
  expect((await at('ibarra').follows(link)).body.code).toBe('link_spent')
})

test('nobody begins such a flow but by its link', async () => {
  expect((await at('ibarra').begins('dispute', {})).body.code).toBe('not_found')
  expect((await at('leon').begins('dispute', {})).body.code).toBe('not_found')
})

test('a stranger is answered the same, whether the register knows another address or the number is taken', async () => {
  const { done, other, document } = await registered()
  await limitsRefill()
  const second = at('ibarra')
  await begins(second, 'register', { document })
  const third = newEmail()
  const comparable = (text: string) => text.replace(/flw_[\w-]+/, '').replace(third, other)
  expect(comparable((await second.answers(data(third))).text)).toBe(comparable(done.text))
})
