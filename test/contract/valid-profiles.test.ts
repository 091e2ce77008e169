/** Every municipality of the registry obeys the rules of soundness, and is as weak as its documentation says. */
import { describe, expect, test } from 'vitest'
import { flowKinds } from '../../contract/flow.ts'
import { profileErrors } from '../../contract/profile-validation.ts'
import { weaknesses } from '../../contract/profile-weaknesses.ts'
import { municipalities } from '../../worker/municipalities/index.ts'

for (const [slug, { public: profile, private: kept }] of Object.entries(municipalities))
  describe(slug, () => {
    test('it is sound', () => {
      expect(profileErrors(profile)).toEqual([])
    })

    test('it is registered under its own slug', () => {
      expect(profile.slug).toBe(slug)
    })

    test('a link lives no longer than the flow that it belongs to', () => {
      for (const kind of flowKinds)
        for (const use of profile.flows[kind] ?? [])
          if (use.step === 'verify-code')
            expect(use.lifetime ?? kept.lifetimes.code).toBeLessThanOrEqual(kept.lifetimes.flow)
    })

    test('a token tells only what the city asks for', () => {
      const asked = profile.flows.register.flatMap((use) =>
        'fields' in use ? use.fields.map(({ name }) => name) : [],
      )
      for (const claim of kept.tokenClaims) expect(asked).toContain(claim)
    })

    test('a changed agreement is asked for again when a citizen signs in', () => {
      expect(profile.flows.login.map(({ when }) => when)).toContain('agreements_outdated')
    })
  })

test('cities are weaker than ASVS level 1 in these ways, and in no others', () => {
  const found = Object.fromEntries(
    Object.values(municipalities).map(({ public: profile }) => [profile.slug, weaknesses(profile)]),
  )
  const composed = (kinds: readonly string[]) =>
    kinds.map((kind) => `${kind}: passwords of a composition (ASVS 6.2.5 asks for none)`)
  const alone = (kinds: readonly string[], length: number) =>
    kinds.map(
      (kind) =>
        `${kind}: passwords of ${length} characters alone (NIST SP 800-63B-4 §3.1.1.2 asks for 15)`,
    )
  const short = (kinds: readonly string[]) => [
    ...kinds.map((kind) => `${kind}: passwords of 6 characters (ASVS 6.2.1 asks for 8)`),
    ...alone(kinds, 6),
  ]
  expect(found['demo']).toEqual([])
  expect(found['ecuapass']).toEqual([])
  expect(new Set(found['maracaibo'])).toEqual(
    new Set([
      ...composed(['login', 'register', 'recover', 'change-password']),
      ...alone(['login', 'register', 'recover', 'change-password'], 8),
    ]),
  )
  expect(new Set(found['leon'])).toEqual(
    new Set([
      ...composed(['register', 'recover', 'change-password']),
      ...short(['register', 'recover', 'change-password']),
    ]),
  )
  expect(new Set(found['ibarra'])).toEqual(
    new Set([
      ...composed(['login', 'recover', 'change-password']),
      ...short(['login', 'recover', 'change-password']),
      ...['login', 'recover', 'change-password'].map(
        (kind) => `${kind}: passwords of 25 at most (ASVS 6.2.9 asks for 64)`,
      ),
      'login: security questions (ASVS 6.4.2 asks for none)',
    ]),
  )
})
