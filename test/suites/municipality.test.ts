/** What every municipality of the registry owes its citizens: a new profile is tested by existing. */
import { describe, expect, test } from 'vitest'
import { contrast } from '../../contract/contrast.ts'
import { inLocale, locales } from '../../contract/locale.ts'
import { flowKinds } from '../../contract/flow.ts'
import { profileErrors } from '../../contract/profile-validation.ts'
import { days, hours, minutes } from '../../contract/units.ts'
import { triesOfChallenge } from '../../worker/codes/codes.ts'
import { longestLifetime } from '../../worker/crypto/access-token.ts'
import { municipalities } from '../../worker/municipalities/index.ts'
import type { Limit } from '../../worker/limits/limits.ts'
import type { Municipality } from '../../worker/municipalities/municipality.ts'

const registry: Readonly<Record<string, Municipality>> = municipalities

test('contrast is measured as WCAG measures it', () => {
  expect(contrast('#ffffff', '#000000')).toBeCloseTo(21)
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
})

const isOrigin = (text: string) => new URL(text).origin === text && text.startsWith('https://')

/** The most that a bucket lets through in any span: what it holds, and what flows in meanwhile. */
const mostWithin = ({ burst, refill }: Limit, seconds: number) => burst + seconds / refill

test('no two municipalities share a place of their own', () => {
  const all = Object.values(registry)
  const places = all.map(({ private: { base }, public: { slug } }) => `${base}/${slug}`)
  expect(new Set(places).size).toBe(all.length)
})

for (const [key, municipality] of Object.entries(registry))
  describe(key, () => {
    const { public: about, private: kept } = municipality

    test('is sound, and is found by its own slug', () => {
      expect(profileErrors(about)).toEqual([])
      expect(about.slug).toBe(key)
    })

    test('offers languages that there are, each once', () => {
      expect(new Set(about.locales).size).toBe(about.locales.length)
      for (const locale of about.locales) expect(locales).toContain(locale)
    })

    test('has every agreement in every language it offers, with a title and a text', () => {
      expect(Object.keys(kept.agreements).toSorted()).toEqual(
        Object.keys(about.agreements).toSorted(),
      )
      for (const [id, { title, version }] of Object.entries(about.agreements)) {
        expect(version, id).toMatch(/^\d{4}-\d{2}/)
        for (const locale of about.locales) {
          expect(inLocale(title, locale)?.trim(), `${id} in ${locale}`).toBeTruthy()
          const text = inLocale(kept.agreements[id] ?? {}, locale)
          expect(text?.trim(), `${id} in ${locale}`).toBeTruthy()
        }
      }
    })

    test('has colours that can be read, on a light page and a dark one', () => {
      const { accent, accentDark } = about.brand
      for (const colour of [accent, accentDark]) expect(colour).toMatch(/^#[0-9a-f]{6}$/)
      expect(contrast(accent, '#ffffff')).toBeGreaterThanOrEqual(4.5)
      expect(contrast(accentDark, '#16181d')).toBeGreaterThanOrEqual(4.5)
    })

    test('has a place and a time that exist, and somebody to turn to', () => {
      expect(about.country).toMatch(/^[A-Z]{2}$/)
      expect(() => new Intl.DateTimeFormat('es', { timeZone: about.timeZone })).not.toThrow()
      expect(about.name.trim() && about.service.trim()).toBeTruthy()
      const { page = 'https://none.example/', ...people } = about.support
      expect(Object.values(people).filter(Boolean)).not.toEqual([])
      expect(new URL(page).protocol).toBe('https:')
    })

    test('speaks over TLS from exact origins, and its messages lead to pages of its own', () => {
      expect(isOrigin(kept.base)).toBe(true)
      expect(kept.origins.length).toBeGreaterThan(0)
      for (const origin of kept.origins) expect(isOrigin(origin), origin).toBe(true)
      for (const page of Object.values(about.pages))
        expect(kept.origins).toContain(new URL(page).origin)
      // ASVS 3.5.4: what keeps the sessions is not the host that the city's pages are on.
      expect(kept.origins).not.toContain(kept.base)
    })

    test('puts into a token only what it asks for at registration', () => {
      const asked = about.flows.register.flatMap((use) => ('fields' in use ? use.fields : []))
      const names = asked.map(({ name }) => name)
      for (const claim of kept.tokenClaims) expect(names).toContain(claim)
      expect(
        asked
          .filter(({ kind }) => kind === 'password' || kind === 'new-password')
          .map(({ name }) => name),
      ).not.toEqual(expect.arrayContaining([...kept.tokenClaims]))
    })

    test('has lifetimes that the platform can hold and NIST allows', () => {
      const { code, flow, notice, accessToken, sessionIdle, sessionAbsolute } = kept.lifetimes
      // Workers KV refuses an expirationTtl under 60 s.
      expect(code).toBeGreaterThanOrEqual(60)
      // NIST SP 800-63B-4 §3.1.3.2 and ASVS 6.5.5.
      expect(code).toBeLessThanOrEqual(minutes(10))
      expect(flow).toBeGreaterThanOrEqual(code)
      expect(flow).toBeLessThanOrEqual(hours(24))
      expect(notice).toBeLessThanOrEqual(days(4))
      expect(accessToken).toBeGreaterThanOrEqual(60)
      expect(accessToken).toBeLessThanOrEqual(Math.min(minutes(5), longestLifetime))
      expect(sessionIdle).toBeGreaterThan(accessToken)
      expect(sessionIdle).toBeLessThanOrEqual(hours(1))
      expect(sessionAbsolute).toBeGreaterThan(sessionIdle)
      expect(sessionAbsolute).toBeLessThanOrEqual(hours(24))
      for (const lifetime of Object.values(kept.lifetimes))
        expect(lifetime).toBe(Math.floor(lifetime))
    })

    test('has limits that let citizens in and stop who guesses', () => {
      const { limits } = kept
      for (const [name, { burst, refill }] of Object.entries(limits)) {
        expect(burst, name).toBeGreaterThanOrEqual(1)
        expect(burst, name).toBe(Math.floor(burst))
        expect(refill, name).toBeGreaterThan(0)
      }
      // T26: three messages to one address within ten minutes, ten within a day; a pumped range stops after a few.
      expect(limits.messageToDestination.burst).toBeLessThanOrEqual(3)
      expect(limits.messageToDestination.refill).toBeGreaterThanOrEqual(minutes(10))
      expect(mostWithin(limits.messageToDestinationDaily, days(1))).toBeLessThanOrEqual(10)
      expect(mostWithin(limits.messageOfMunicipality, days(1))).toBeLessThanOrEqual(5000)
      // T23: five guesses for each code that goes, and no more than one chance in a thousand a year for each contact.
      const codes =
        mostWithin(limits.messageToMailbox, days(1)) + mostWithin(limits.messageOfDevice, days(1))
      for (const use of flowKinds.flatMap((kind) => municipality.public.flows[kind] ?? []))
        if (use.step === 'verify-code')
          expect((codes * triesOfChallenge * 365) / 10 ** use.digits).toBeLessThan(1 / 1000)
      // What is told comes before what is held back unseen: one name alone never uses up its mailbox.
      const ofName = [
        limits.messageToDestinationDaily,
        limits.firstToDestination,
        limits.workedToDestination,
      ]
      const sum = (parts: readonly number[]) => parts.reduce((all, part) => all + part, 0)
      expect(limits.messageToMailbox.burst).toBeGreaterThanOrEqual(
        sum(ofName.map(({ burst }) => burst)),
      )
      expect(1 / limits.messageToMailbox.refill).toBeGreaterThanOrEqual(
        sum(ofName.map(({ refill }) => 1 / refill)),
      )
      expect(limits.textToRange.burst).toBeLessThanOrEqual(10)
      expect(mostWithin(limits.textToCountry, hours(1))).toBeLessThanOrEqual(200)
      // Somebody who mistypes must not be shut out, and one source must not try a thousand.
      expect(limits.signInFromSource.burst).toBeGreaterThanOrEqual(5)
      expect(limits.signInFromSource.burst).toBeLessThanOrEqual(20)
      // Whoever uses up the tries of an identifier from one place does not use up those of its owner (T29).
      expect(limits.signInOfIdentifier.burst).toBeGreaterThan(limits.signInFromSource.burst)
    })
  })
