/** `npm run citizen -- check` tells what a profile is worse at, and fails for one that would not start. */
import { expect, test } from 'vitest'
import { demo } from '../../worker/municipalities/demo.ts'
import { ibarra } from '../../worker/municipalities/ibarra.ts'
import { leon } from '../../worker/municipalities/leon.ts'
import { profileReport } from '../../cli/profile-report.ts'

test('a weak profile is told, and passes: the city may have to keep its rules', () => {
  const { text, valid } = profileReport({ demo, ibarra })
  expect(valid).toBe(true)
  expect(text).toContain('demo: as OWASP ASVS 5.0 level 1 asks')
  expect(text).toContain('ibarra: weaker than OWASP ASVS 5.0 level 1')
  expect(text).toContain('weak     login: security questions (ASVS 6.4.2 asks for none)')
  expect(text).toContain(
    'weak     recover: passwords of 6 characters alone (NIST SP 800-63B-4 §3.1.1.2 asks for 15)',
  )
})

test('an unsound profile is told by its reason, and fails', () => {
  const broken = { ...demo, public: { ...demo.public, slug: 'Demo!' } }
  const { text, valid } = profileReport({ demo: broken, ibarra })
  expect(valid).toBe(false)
  expect(text).toContain('unsound  slug "Demo!" cannot be in a URL')
  expect(text).toContain('unsound  its slug is "Demo!"')
})

test('a provider that is offered without settings is told, and so is one with a made-up issuer', () => {
  const { google } = leon.private.identityProviders ?? {}
  const state = { via: 'oidc', issuer: 'http://login.estado.example', clientId: 'x' } as const
  const identityProviders = {
    ...(google && { google }),
    state: { ...state, secrets: { client: 'S' } },
  }
  const { text, valid } = profileReport({
    leon: { ...leon, private: { ...leon.private, identityProviders } },
  })
  expect(valid).toBe(false)
  expect(text).toContain('it offers identity provider "facebook" and has no settings for it')
  expect(text).toContain('it has settings of identity provider "state" and does not offer it')
  expect(text).toContain('"http://login.estado.example" is no issuer of an identity provider')
})
