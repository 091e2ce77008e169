/** Which browsers an account stays known on: those that somebody comes back on, however many others come by. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test, vi } from 'vitest'
import { days } from '../../../contract/units.ts'
import { municipalities } from '../../../worker/municipalities/index.ts'
import { services } from '../../../worker/services.ts'
import { newOperation } from '../../support/citizen.ts'
import { freshDatabase, timePasses } from '../../support/database.ts'
import { owner } from './fixtures.ts'

beforeEach(async () => {
  await freshDatabase()
  vi.spyOn(console, 'log').mockImplementation(() => {})
})

/** An account, and the browsers on which somebody signs in to it. */
async function household() {
  const { slug, account, named } = await owner('demo')
  const { ports } = await services(env, municipalities[slug])
  const identifiers = [{ kind: 'cedula-ec', value: String(named['identifier']) }] as const
  return {
    async signsInOn(browser: string = newOperation()) {
      await ports.commit(await ports.accounts.rememberDevice(account, browser))
      return browser
    },
    async isKnown(browser: string): Promise<boolean> {
      const [found] = await ports.batch(
        await ports.accounts.signInRequirements(identifiers, browser, ''),
      )
      return found(account).knownDevice
    },
  }
}

test('a browser that somebody comes back on stays known, however often others sign in without cookies', async () => {
  const home = await household()
  const telephone = await home.signsInOn()
  for (let other = 0; other < 40; other += 1) await home.signsInOn()
  expect(await home.isKnown(telephone)).toBe(true)
})

test('the browser of this moment is known, however many there are', async () => {
  const home = await household()
  for (let other = 0; other < 40; other += 1) await home.signsInOn()
  expect(await home.isKnown(await home.signsInOn())).toBe(true)
})

test('sixteen are known of one account, and no more', async () => {
  const home = await household()
  for (let other = 0; other < 40; other += 1) await home.signsInOn()
  const rows = await env.DB.prepare('SELECT count(*) AS n FROM devices').first<number>('n')
  expect(rows).toBe(16)
})

test('a browser that has not been back for two months makes room for the one that comes now', async () => {
  const home = await household()
  for (let other = 0; other < 16; other += 1) await home.signsInOn()
  await timePasses(days(61))
  const first = await home.signsInOn()
  await home.signsInOn()
  expect(await home.isKnown(first)).toBe(true)
})
