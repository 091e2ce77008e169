/** What a content system takes for a citizen's sign-in, and what it does not. */
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { badTokens, drawnKeys, good } from '../support/citizen-tokens.ts'
import { csrf, inside, issuer, posts } from './post.ts'

beforeEach(() => inside().forgetsKeys())
afterEach(() => inside().sets({ signsIn: true }))

test('a token of the city signs its citizen in, and leads where the page wished', async () => {
  const { site } = inject('cms')
  const { login } = inject('walked')
  const answered = await posts(await good(await issuer()), { 'return-to': `${site}/?page=1` })
  expect(answered).toMatchObject({ status: 303, to: `${site}/?page=1`, isSignedIn: true })
  expect((await posts(await good(await issuer()))).to).toBe(login)
})

test('a token signs in once, and nobody a second time', async () => {
  const token = await good(await issuer())
  const answers = await Promise.all([posts(token), posts(token), posts(token)])
  expect(answers.filter(({ isSignedIn }) => isSignedIn)).toHaveLength(1)
  expect((await posts(token)).isSignedIn).toBe(false)
})

test('nobody is led away from the site', async () => {
  const { site } = inject('cms')
  const wishes = ['https://evil.test/', '//evil.test', 'javascript:alert(1)', `${site}.evil.test/`]
  for (const wish of [...wishes, `${site}/\\evil.test`, `${site}@evil.test/`])
    for (const fields of [{ 'return-to': wish }, { state: wish }]) {
      const { to } = await posts(await good(await issuer()), fields)
      expect([wish, new URL(to).origin]).toEqual([wish, site])
    }
  const elsewhere = await posts(await good(await issuer()), { destination: 'https://evil.test/' })
  expect(new URL(elsewhere.to).origin).toBe(site)
})

test('no other token signs anybody in, and the page says why', async () => {
  for (const [why, token] of await badTokens(await issuer())) {
    const { says, isSignedIn } = await posts(token)
    expect([why, isSignedIn]).toEqual([why, false])
    expect(says).toContain('no se aceptó lo que la demuestra')
  }
})

test('a good token that another site posts signs nobody in: the cookie must say the same', async () => {
  const token = await good(await issuer())
  const refused = [
    await posts(token, {}, null),
    await posts(token, { [csrf]: 'another' }),
    await posts(token, { [csrf]: '' }, ''),
  ]
  for (const { says, isSignedIn } of refused) {
    expect(isSignedIn).toBe(false)
    expect(says).toContain('su navegador no guardó una cookie')
  }
})

test('a key that nobody publishes is refused, and the next citizen signs in', async () => {
  const of = await issuer()
  expect((await posts(await good({ ...of, keys: await drawnKeys() }))).isSignedIn).toBe(false)
  expect((await posts(await good(of))).isSignedIn).toBe(true)
})

test('nothing is received where the administrator has not asked for it', async () => {
  inside().sets({ signsIn: false })
  expect((await posts(await good(await issuer()))).isSignedIn).toBe(false)
})

test('an address that is only looked at receives nothing', async () => {
  const { site } = inject('cms')
  const token = await good(await issuer())
  const address = new URL(site + '/')
  address.search = new URLSearchParams({ credential: token, [csrf]: 'x' }).toString()
  const response = await fetch(address, { headers: { cookie: `__Host-${csrf}=x` } })
  expect(response.headers.getSetCookie().join()).not.toContain('logged_in')
})
