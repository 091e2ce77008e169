/** What every back end takes and refuses, whatever language it is written in. */
import { setTimeout as wait } from 'node:timers/promises'
import { badTokens, drawnKeys, good, type Issuer } from '../support/citizen-tokens.ts'

/** A rule, and whether it held. */
export type Case = readonly [rule: string, held: boolean]

const csrf = 'citizen_csrf_token'

interface Post {
  readonly credential: string
  readonly fields?: Readonly<Record<string, string>>
  /** Null for none. */
  readonly cookie?: string | null
}

/** Posts as the element does. @returns the status, and where the browser is sent */
async function answerTo(address: string, { credential, fields, cookie = 'drawn' }: Post) {
  const body = new URLSearchParams({ credential, [csrf]: 'drawn', ...fields })
  const headers = cookie === null ? undefined : { cookie: `other=1; __Host-${csrf}=${cookie}` }
  const response = await fetch(address, {
    method: 'POST',
    body,
    redirect: 'manual',
    ...(headers && { headers }),
  })
  await response.arrayBuffer()
  return { status: response.status, to: response.headers.get('location') }
}

/** Everything but the rotation of keys. */
export async function casesOf(address: string, of: Issuer): Promise<readonly Case[]> {
  const token = await good(of)
  const status = async (post: Post) => (await answerTo(address, post)).status
  const leads = async (wish: string) =>
    (await answerTo(address, { credential: token, fields: { 'return-to': wish } })).to
  const cases: Case[] = [
    ['takes a token of the city', (await status({ credential: token })) === 303],
    [
      'leads where the page wished, on its own site',
      (await leads(`${of.audience}/tramites?a=1`)) === `${of.audience}/tramites?a=1`,
    ],
    ['leads nobody elsewhere', (await leads('https://evil.test/')) === '/'],
    ['leads nobody to a look-alike', (await leads(`${of.audience}.evil.test/`)) === '/'],
    ['writes no header that the post wants', (await leads(`${of.audience}/\r\nx: y`)) === '/'],
    [
      'refuses a post without the cookie',
      (await status({ credential: token, cookie: null })) === 403,
    ],
    [
      'refuses a cookie that says otherwise',
      (await status({ credential: token, cookie: 'other' })) === 403,
    ],
    [
      'refuses a post without the field',
      (await status({ credential: token, fields: { [csrf]: '' } })) === 403,
    ],
    [
      'refuses two that are empty',
      (await status({ credential: token, fields: { [csrf]: '' }, cookie: '' })) === 403,
    ],
  ]
  for (const [why, bad] of await badTokens(of))
    // oxlint-disable-next-line no-await-in-loop -- one after the other: a refusal must not be that of a busy server
    cases.push([`refuses a token that ${why}`, (await status({ credential: bad })) === 403])
  return cases
}

/** Milliseconds: as long as the examples wait before they ask for a missing key once more, and some. */
const pause = 500
const longest = 15_000

/**
 * @param published keys that are current once `publish` has been called
 * @returns whether a key is refused before it is published and taken after, and the one before it still
 */
export async function rotationCases(
  address: string,
  before: Issuer,
  after: Issuer,
): Promise<readonly Case[]> {
  const takes = async (of: Issuer) =>
    (await answerTo(address, { credential: await good(of) })).status === 303
  const until = Date.now() + longest
  let takesNext = await takes(after)
  while (!takesNext && Date.now() < until) {
    // oxlint-disable-next-line no-await-in-loop -- one look after the other
    await wait(pause)
    // oxlint-disable-next-line no-await-in-loop -- one look after the other
    takesNext = await takes(after)
  }
  return [
    ['takes a new key as soon as the city publishes it', takesNext],
    ['takes the key before it, too', await takes(before)],
    [
      'refuses a key that is not published yet',
      !(await takes({ ...after, keys: await drawnKeys() })),
    ],
  ]
}
