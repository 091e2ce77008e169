/** Without script, too, a browser that is known is not kept out by what strangers have used up (T29). */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { ownPagesOf } from '../../../contract/routes.ts'
import { readKeys } from '../../../worker/crypto/keys.ts'
import { bucketKeys, type LimitKey } from '../../../worker/limits/buckets.ts'
import { municipalities } from '../../../worker/municipalities/index.ts'
import { PlainBrowser } from '../../support/plain-browser.ts'
import {
  freshCities,
  knownBrowser,
  owner,
  password,
  slugs,
  somebody,
  type Slug,
} from '../sign-in/fixtures.ts'

beforeEach(() => freshCities())

const ip = '203.0.113.7'

const keyOf = async (slug: Slug, limit: LimitKey) =>
  bucketKeys((await readKeys(env)).index, slug)(limit)

/** Puts so much into a bucket. */
const holds = async (slug: Slug, limit: LimitKey, tokens: number) =>
  env.DB.prepare(
    'INSERT OR REPLACE INTO limits (key, tokens, refill, allowed) VALUES (?1, ?2, 100000, 0)',
  )
    .bind(await keyOf(slug, limit), tokens)
    .run()

const tokensOf = async (slug: Slug, limit: LimitKey) =>
  env.DB.prepare('SELECT tokens FROM limits WHERE key = ?1')
    .bind(await keyOf(slug, limit))
    .first<number>('tokens')

/** A crowd of strangers has left nothing, of the city and of the source. */
async function nothingIsLeft(slug: Slug): Promise<void> {
  await holds(slug, ['unworkedOfMunicipality'], 0)
  await holds(slug, ['unworkedFromSource', ip], 0)
}

async function signsIn(
  { slug, named }: { readonly slug: Slug; readonly named: Readonly<Record<string, string>> },
  device?: string,
) {
  const browser = new PlainBrowser(slug, ip)
  if (device) browser.cookies.set(`__Host-citizen-device-${slug}`, device)
  const page =
    ownPagesOf(slug, municipalities[slug].public.locales[0]).login.split('/').at(-1) ?? ''
  await browser.opens(page)
  return browser.sends({ ...named, password })
}

const deviceOf = ({ cookies, slug }: Awaited<ReturnType<typeof knownBrowser>>) =>
  cookies.get(`__Host-citizen-device-${slug}`) ?? ''

/** Where everybody works before each sign-in. */
const workFirst = slugs.filter((slug) => municipalities[slug].public.flows.login[0].human)

for (const slug of workFirst) {
  test(`${slug}: the owner is in on a known browser, and on another waits`, async () => {
    const she = await owner(slug)
    const device = deviceOf(await knownBrowser(she))
    await nothingIsLeft(slug)
    expect((await signsIn(she)).status).toBe(429)
    expect((await signsIn(she, device)).status).toBe(200)
  })

  test(`${slug}: a browser that is known for one has no more than a stranger for another`, async () => {
    const device = deviceOf(await knownBrowser(await owner(slug)))
    await nothingIsLeft(slug)
    expect((await signsIn(await owner(slug), device)).status).toBe(429)
    expect((await signsIn({ slug, ...somebody(slug) }, device)).status).toBe(429)
  })
}

test('whoever is right gets back all that the attempt took, also where its price rose meanwhile', async () => {
  const she = await owner('leon')
  const asked: readonly LimitKey[] = [['unworkedOfMunicipality'], ['unworkedFromSource', ip]]
  for (const limit of asked)
    // oxlint-disable-next-line no-await-in-loop -- a row each
    await holds('leon', limit, 5)
  await holds('leon', ['signInOfMunicipality'], -2001)
  expect((await signsIn(she)).status).toBe(200)
  const left = await Promise.all(asked.map((limit) => tokensOf('leon', limit)))
  expect(left.map((tokens) => Math.round(tokens ?? 0))).toEqual([5, 5])
})
