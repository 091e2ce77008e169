/** Nothing but the work of the challenge that was given makes a solution (T33). */
import { beforeAll, expect, test } from 'vitest'
import type { ProofOfWorkChallenge } from '../../../contract/proof-of-work.ts'
import { freshDatabase } from '../../support/database.ts'
import { keyOf, solved, takes } from '../../support/proof-of-work.ts'
import { checkAt, d1Now, journeys } from './fixtures.ts'

beforeAll(freshDatabase)

interface Parts {
  readonly expiry: string
  readonly effort: string
  readonly about: string
  readonly nonce: string
  readonly key: string
  readonly signature: string
}

const joined = ({ expiry, effort, about, nonce, key, signature }: Parts) =>
  [expiry, effort, about, nonce, key, signature].join('.')

async function solvedParts() {
  const check = checkAt(await d1Now())
  const { solution } = await solved(await check.challenge('login'))
  const [expiry = '', effort = '', about = '', nonce = '', key = '', signature = ''] =
    solution.split('.')
  const parts: Parts = { expiry, effort, about, nonce, key, signature }
  return { check, parts }
}

const flipped = (text: string, at: number) =>
  text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1)

const later = (expiry: string) => String(Number(expiry) + 1)

/** The last character of 43 holds two bits that mean nothing: another spelling of the same bytes. */
function respelled(text: string): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  return text.slice(0, -1) + (letters[letters.indexOf(text.slice(-1)) + 1] ?? '')
}

for (const [what, altered] of [
  ['a later end', (p) => joined({ ...p, expiry: later(p.expiry) })],
  ['another nonce', (p) => joined({ ...p, nonce: flipped(p.nonce, 3) })],
  ['another key', (p) => joined({ ...p, key: flipped(p.key, 40) })],
  ['another signature', (p) => joined({ ...p, signature: flipped(p.signature, 0) })],
  ['key and signature exchanged', (p) => joined({ ...p, key: p.signature, signature: p.key })],
  [
    'a digit moved from the nonce to the end',
    (p) => joined({ ...p, expiry: `${p.expiry}${p.nonce[0]}`, nonce: p.nonce.slice(1) }),
  ],
  [
    'a digit moved from the end to the effort',
    (p) =>
      joined({ ...p, expiry: p.expiry.slice(0, -1), effort: `${p.expiry.slice(-1)}${p.effort}` }),
  ],
  ['a greater effort', (p) => joined({ ...p, effort: `${p.effort}0` })],
  ['an effort spelled in another way', (p) => joined({ ...p, effort: `0${p.effort}` })],
  ['something else that it is about', (p) => joined({ ...p, about: flipped(p.about, 0) })],
  [
    'a letter moved from the nonce to the key',
    (p) => joined({ ...p, nonce: p.nonce.slice(0, -1), key: `${p.nonce.slice(-1)}${p.key}` }),
  ],
  ['no separators', (p) => joined(p).replaceAll('.', '')],
  ['its key spelled in another way', (p) => joined({ ...p, key: respelled(p.key) })],
  [
    'its signature spelled in another way',
    (p) => joined({ ...p, signature: respelled(p.signature) }),
  ],
  ['padding', (p) => `${joined(p)}=`],
  ['a line break', (p) => `${joined(p)}\n`],
  ['a space before it', (p) => ` ${joined(p)}`],
  ['an algorithm of its own', (p) => `${joined(p)}.none`],
  ['one of its parts absent', (p) => [p.expiry, p.effort, p.about, p.nonce, p.signature].join('.')],
  ['an end in other digits', (p) => joined({ ...p, expiry: p.expiry.replace('1', '１') })],
] as const satisfies readonly (readonly [string, (parts: Parts) => string])[])
  test(`a solution with ${what} is refused, and the honest one still taken`, async () => {
    const { check, parts } = await solvedParts()
    journeys()
    expect(altered(parts)).not.toBe(joined(parts))
    expect(await takes(check, 'login', altered(parts))).toBe(false)
    expect(journeys()).toBe(0)
    expect(await takes(check, 'login', joined(parts))).toBe(true)
  })

for (const [what, made] of [
  ['one round instead of thousands', async ({ seed }) => keyOf(seed, 0, 1)],
  ['another counter', async ({ seed, rounds, keys }) => keyOf(seed, keys, rounds)],
  ['the prefix alone', async ({ prefix }) => prefix.padEnd(43, 'A')],
  [
    'its prefix before what belongs to another counter',
    async ({ prefix, seed, rounds, keys }) => prefix + (await keyOf(seed, keys, rounds)).slice(20),
  ],
] as const satisfies readonly (readonly [
  string,
  (given: ProofOfWorkChallenge) => Promise<string>,
])[])
  test(`a key made with ${what} is refused`, async () => {
    const check = checkAt(await d1Now())
    const given = await check.challenge('login')
    const { key } = await solved(given)
    const shortcut = await made(given)
    expect(shortcut).not.toBe(key)
    expect(await takes(check, 'login', `${given.seed}.${shortcut}.${given.signature}`)).toBe(false)
  })

for (const [what, text] of [
  ['nothing', undefined],
  ['an empty text', ''],
  ['4 KB of one letter', 'A'.repeat(4096)],
  ['4 KB of points', '.'.repeat(4096)],
  ['JSON', '{"algorithm":"none","verified":true}'],
  [
    'a solution of ALTCHA',
    btoa('{"algorithm":"SHA-256","number":1,"salt":"x?expires=9999999999&","signature":""}'),
  ],
  ['half a character', '\ud800'],
  [
    'its own shape, all zeros',
    `9999999999.20.${'A'.repeat(22)}.${'A'.repeat(22)}.${'A'.repeat(43)}.${'A'.repeat(43)}`,
  ],
  [
    'an end beyond all clocks',
    `${'9'.repeat(400)}.20.${'A'.repeat(22)}.${'A'.repeat(22)}.${'A'.repeat(43)}.${'A'.repeat(43)}`,
  ],
] as const)
  test(`${what} is no solution, and costs the database nothing`, async () => {
    const check = checkAt(await d1Now())
    journeys()
    expect(await takes(check, 'login', text)).toBe(false)
    expect(journeys()).toBe(0)
  })
