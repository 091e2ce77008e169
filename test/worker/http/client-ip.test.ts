/** One source is one bucket however it is spelled, and only the platform says which (T30; RFC 4291 §2.2). */
import { beforeAll, expect, test } from 'vitest'
import { canonical } from '../../../worker/http/client-ip.ts'
import { defaultLimits } from '../../../worker/limits/limits.ts'
import { Citizen } from '../../support/citizen.ts'
import { freshDatabase } from '../../support/database.ts'

for (const [spelled, reads, why] of [
  ['203.0.113.7', '203.0.113.7', 'IPv4 as it is'],
  ['::ffff:203.0.113.7', '203.0.113.7', 'IPv4 mapped into IPv6'],
  ['::FFFF:203.0.113.7', '203.0.113.7', 'the same in capitals'],
  ['::ffff:cb00:7107', '203.0.113.7', 'the same in hexadecimal'],
  ['0:0:0:0:0:ffff:203.0.113.7', '203.0.113.7', 'the same, written out'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64', 'the network of an IPv6 address'],
  ['2001:db8:1:2:ffff:ffff:ffff:ffff', '2001:db8:1:2::/64', 'another host of it'],
  ['2001:DB8:1:2::1', '2001:db8:1:2::/64', 'capitals'],
  ['2001:0db8:0001:0002:0000:0000:0000:0001', '2001:db8:1:2::/64', 'zeros written'],
  ['2001:db8:1:2::', '2001:db8:1:2::/64', 'zeros left out at the end'],
  ['2001:db8:1:2:3:4:203.0.113.7', '2001:db8:1:2::/64', 'the end in decimal'],
  ['2001:db8::7', '2001:db8:0:0::/64', 'zeros left out in the middle'],
  ['::1', '0:0:0:0::/64', 'zeros left out at the beginning'],
  ['::', '0:0:0:0::/64', 'nothing but zeros'],
  ['2a06:98c0:3600::103', '2a06:98c0:3600:0::/64', 'other Workers, which all share one address'],
  ['', 'unknown', 'nothing'],
  ['unknown', 'unknown', 'a word'],
  ['203.0.113.7, 10.0.0.1', 'unknown', 'a list'],
  ['203.0.113.7:443', 'unknown', 'a port'],
  ['[2001:db8::7]', 'unknown', 'brackets'],
  ['fe80::1%eth0', 'unknown', 'a zone'],
  ['2001:db8:::7', 'unknown', 'three colons'],
  ['1::2::3', 'unknown', 'zeros left out twice'],
  ['1:2:3:4:5:6:7', 'unknown', 'seven groups'],
  ['1:2:3:4:5:6:7:8:9', 'unknown', 'nine groups'],
  ['1:2:3:4:5:6:7::8', 'unknown', 'nothing left out'],
  ['2001:db8::12345', 'unknown', 'five digits'],
  ['::ffff:999.0.0.1', 'unknown', 'no octet'],
  ['g::1', 'unknown', 'no digit'],
] as const)
  test(`${spelled || '(empty)'} is ${reads}: ${why}`, () => expect(canonical(spelled)).toBe(reads))

beforeAll(freshDatabase)

const { burst } = defaultLimits.signInFromSource

/** Sign-ins with a wrong password, each with its own headers; the last is to be paid for when all are one source. */
async function courseOf(headers: (n: number) => Record<string, string | null>) {
  const course: number[] = []
  const identifier = `${crypto.randomUUID()}@example.com`
  for (let n = 0; n <= burst; n++) {
    const answer = { identifier: spelling(identifier, n), password: 'no es la que es' }
    const answered = await new Citizen().begins('login', answer, { headers: headers(n) })
    course.push(answered.status)
  }
  return course
}

const spelling = (identifier: string, n: number) =>
  [
    identifier,
    identifier.toUpperCase(),
    ` ${identifier} `,
    identifier.replace('example', 'EXAMPLE'),
  ][n % 4] ?? ''

const limited = [...Array<number>(burst).fill(401), 429]

test('headers that a sender writes open no other bucket', async () => {
  const course = await courseOf((n) => ({
    'x-forwarded-for': `198.51.100.${n}`,
    'x-real-ip': `198.51.100.${n}`,
    'true-client-ip': `198.51.100.${n}`,
    forwarded: `for=198.51.100.${n}`,
    'x-client-ip': `198.51.100.${n}`,
    'cf-connecting-ipv6': `2001:db8::${n}`,
  }))
  expect(course).toEqual(limited)
})

test('the hosts of one IPv6 network share a bucket, however they are written', async () => {
  const spellings = ['2001:db8:1:2::', '2001:DB8:1:2:0:0:0:', '2001:0db8:0001:0002::']
  const course = await courseOf((n) => ({
    'cf-connecting-ip': `${spellings[n % 3] ?? ''}${(n + 1).toString(16)}`,
  }))
  expect(course).toEqual(limited)
})

test('another network is another bucket', async () => {
  const course = await courseOf((n) => ({ 'cf-connecting-ip': `2001:db8:1:${n}::1` }))
  expect(course).toEqual(Array<number>(burst + 1).fill(401))
})

test('whoever has no address shares one bucket with all who have none', async () => {
  const course = await courseOf((n) => ({ 'cf-connecting-ip': n % 2 ? null : `nobody-${n}` }))
  expect(course).toEqual(limited)
})
