/** What WordPress takes for a citizen's sign-in, and what it does not. */
import { beforeEach, expect, inject, test } from 'vitest'
import { badTokens, drawnKeys, good } from '../support/citizen-tokens.ts'
import { inside } from './inside.ts'
import { csrf, issuer, posts } from './post.ts'

beforeEach(() => {
  inside("delete_transient('citizen_auth_keys');")
})

test('a token of the city signs its citizen in, and leads where the page wished', async () => {
  const { site } = inject('wordpress')
  const answered = await posts(await good(await issuer()), { 'return-to': `${site}/tramites` })
  expect(answered).toEqual({ status: 303, to: `${site}/tramites`, isSignedIn: true })
})

test('a token signs in once, and nobody a second time', async () => {
  const token = await good(await issuer())
  const answers = await Promise.all([posts(token), posts(token), posts(token)])
  expect(answers.filter(({ isSignedIn }) => isSignedIn)).toHaveLength(1)
  expect((await posts(token)).isSignedIn).toBe(false)
})

test('nobody is led away from the site', async () => {
  const { site } = inject('wordpress')
  for (const wish of ['https://evil.test/', '//evil.test', 'javascript:alert(1)']) {
    const { to } = await posts(await good(await issuer()), { 'return-to': wish })
    expect([wish, new URL(to).origin]).toEqual([wish, site])
  }
})

test('no other token signs anybody in, and the page says why', async () => {
  for (const [why, token] of await badTokens(await issuer())) {
    const { to, isSignedIn } = await posts(token)
    expect([why, isSignedIn, new URL(to).searchParams.get('citizen-auth')]).toEqual([
      why,
      false,
      'token',
    ])
  }
})

test('a good token that another site posts signs nobody in: the cookie must say the same', async () => {
  const token = await good(await issuer())
  const refused = [
    await posts(token, {}, null),
    await posts(token, { [csrf]: 'another' }),
    await posts(token, { [csrf]: '' }, ''),
  ]
  for (const { to, isSignedIn } of refused)
    expect([isSignedIn, new URL(to).searchParams.get('citizen-auth')]).toEqual([false, 'csrf'])
})

test('a new key is asked for when a token names it, and no more than every ten seconds', async () => {
  const of = await issuer()
  expect((await posts(await good(of))).isSignedIn).toBe(true)
  const next = await drawnKeys()
  // As if the city had published it since: what WordPress keeps holds the old one alone.
  const asked = () => inside("return get_transient('citizen_auth_keys')['at'];")
  const before = asked()
  expect((await posts(await good({ ...of, keys: next }))).isSignedIn).toBe(false)
  expect(asked()).toBe(before)
  const kept = JSON.stringify({ keys: next.published })
  inside(
    `set_transient('citizen_auth_keys', ['server' => '${of.issuer}', 'jwks' => '${kept}', 'at' => time() - 11], 600);`,
  )
  // A list that does not hold the Worker's key any more: it is fetched anew.
  expect((await posts(await good(of))).isSignedIn).toBe(true)
  expect(
    inside(
      "return json_decode(get_transient('citizen_auth_keys')['jwks'], true)['keys'][0]['kid'];",
    ),
  ).toBe(of.keys.current.kid)
})

test('nothing is received where the administrator has not asked for it', async () => {
  const token = await good(await issuer())
  const settings = inside("return get_option('citizen_auth');")
  inside("update_option('citizen_auth', ['sign_in' => false] + get_option('citizen_auth'));")
  try {
    expect((await posts(token)).isSignedIn).toBe(false)
  } finally {
    const given = Buffer.from(JSON.stringify(settings)).toString('base64')
    inside(`update_option('citizen_auth', json_decode(base64_decode('${given}'), true));`)
  }
})
