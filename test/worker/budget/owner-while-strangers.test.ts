/**
 * Whatever strangers spend on messages, the owner of an address gets one and is in by it: at once on a known device,
 * within ten seconds of work elsewhere, in every city (T26, T29).
 */
import Argon2 from '@phi-ag/argon2'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { mailTo } from '../../support/delivered-messages.ts'
import { at, freshCities, knownBrowser, slugs, usual } from '../sign-in/fixtures.ts'
import { newEmail } from '../cities/fixtures.ts'
import { exhaust, exhaustMailboxes } from './fixtures.ts'
import { expectRecovery, expectRegistration, owner, recovers, registers } from './owners.ts'

beforeEach(async () => {
  await freshCities({})
  // What is counted here are messages, not hashes.
  vi.spyOn(Argon2.prototype, 'hash').mockReturnValue({ encoded: '', hash: new Uint8Array(32) })
})

/** Of a mobile network that the owner uses as well; and elsewhere. */
const sources = ['203.0.113.7', '203.0.113.8', '198.51.100.1', '203.0.113.7']

const from = (clientIp: string) => ({ headers: { 'cf-connecting-ip': clientIp } })

/** Six seconds at worst on a slow telephone for the dearest, and half of it for the one before: see `proof-of-work.ts`. */
function expectWithinTenSeconds(efforts: readonly number[]): void {
  expect(efforts.length).toBeLessThanOrEqual(2)
  expect(Math.max(0, ...efforts)).toBeLessThanOrEqual(usual * 4)
}

for (const slug of slugs)
  describe(slug, () => {
    test('strangers who ask for messages from the owner’s own network cost the owner some work, and no silence', async () => {
      const she = await owner(slug)
      for (const clientIp of sources)
        await recovers(at(slug), she, { ...from(clientIp), works: false })
      for (const clientIp of sources.slice(0, 2)) await recovers(at(slug), she, from(clientIp))
      await mailTo(she.email)

      const citizen = at(slug)
      const { status, efforts, body } = await recovers(citizen, she, from('203.0.113.7'))
      expect([status, body.view?.['heldBack']]).toEqual([200, undefined])
      expectWithinTenSeconds(efforts)
      await expectRecovery(citizen, she)
    })

    test('strangers who have used up everything that can be used up take nothing from a known device', async () => {
      const she = await owner(slug)
      const home = await knownBrowser(she)
      await exhaust()
      await exhaustMailboxes()
      const stranger = await recovers(at(slug), she)
      expect(stranger.body.view?.['heldBack'] ?? stranger.body.code).toBeDefined()
      expect(await mailTo(she.email)).toHaveLength(0)

      const { status, efforts } = await recovers(home, she, { works: false })
      expect([status, efforts]).toEqual([200, []])
      await expectRecovery(home, she)
    })

    test('strangers who register somebody’s address first cost its owner some work, and no silence', async () => {
      const email = newEmail()
      for (const clientIp of sources)
        await registers(at(slug), email, { ...from(clientIp), works: false })
      for (const clientIp of sources.slice(0, 2)) await registers(at(slug), email, from(clientIp))
      await mailTo(email)

      const citizen = at(slug)
      const { status, efforts, body } = await registers(citizen, email, from('203.0.113.7'))
      expect([status, body.view?.['heldBack']]).toEqual([200, undefined])
      expectWithinTenSeconds(efforts)
      await expectRegistration(citizen, email)
    })
  })
