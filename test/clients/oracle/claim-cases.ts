/** What a service asks to be told, by scope, by the `claims` parameter and by what makes a claim of its own. */

export interface ClaimCase {
  /** As the table of differences names it. */
  readonly name: string
  /** What is asked besides what every request has. */
  readonly asked: Readonly<Record<string, string>>
}

/** What the service is registered for, and what the account of the test holds of it. */
export const registeredClaims = [
  'name',
  'given_name',
  'family_name',
  'email',
  'phone_number',
  'address',
  'document_number',
  'age_over_18',
] as const

const scoped = [
  'openid',
  'openid profile',
  'openid email',
  'openid phone',
  'openid address',
  'openid profile email',
  'openid profile email phone address',
  'openid unknown',
  'email openid',
].map((scope) => ({ name: `scope=${scope}`, asked: { scope } }))

interface Members {
  readonly userinfo?: object
  readonly id_token?: object
}

const essential = { essential: true }

const named: readonly (Members & { readonly scope?: string })[] = [
  { userinfo: { email: null } },
  { userinfo: { email: essential } },
  { userinfo: { email: null, email_verified: null } },
  { userinfo: { name: null, family_name: null } },
  { userinfo: { email: { value: 'another@example.org' } } },
  { userinfo: { document_number: null } },
  { userinfo: { document_kind: null, document_number: null } },
  { userinfo: { age_over_18: null } },
  { userinfo: { phone_number: essential } },
  { userinfo: { unknown: essential } },
  { userinfo: { 'name#en': null } },
  { userinfo: { sub: null } },
  { userinfo: { auth_time: null } },
  { userinfo: { acr: null } },
  { userinfo: { email: null }, scope: 'openid email' },
  { userinfo: { name: null }, scope: 'openid email' },
  { id_token: { email: null } },
  { id_token: { email: essential, email_verified: null } },
  { id_token: { name: null, document_number: null } },
  { id_token: { unknown: null } },
  { id_token: { email: null }, scope: 'openid email' },
  { id_token: { email: null }, userinfo: { name: null } },
  { id_token: { auth_time: null } },
  { id_token: { auth_time: essential } },
  { id_token: { acr: null } },
  { id_token: { acr: essential } },
  { id_token: { acr: { values: ['urn:citizen:1', 'urn:citizen:2'] } } },
  { id_token: { acr: { essential: true, value: 'urn:citizen:2' } } },
  { id_token: { acr: { essential: true, values: ['urn:citizen:4', 'urn:citizen:2'] } } },
  { id_token: { amr: null } },
  { id_token: { amr: essential } },
  { id_token: { acr: null, amr: null, auth_time: null } },
  { id_token: { sid: null } },
  { id_token: { acr: { essential: true, value: 'urn:citizen:4' } } },
  { id_token: { acr: { essential: true, value: 'urn:other' } } },
  { id_token: { sub: { value: 'somebody else' } } },
]

const byName = named.map(({ scope = 'openid', ...members }) => {
  const claims = JSON.stringify(members)
  return {
    name: `${scope === 'openid' ? '' : `scope=${scope}, `}claims=${claims}`,
    asked: { scope, claims },
  }
})

const other = [
  { max_age: '10000' },
  { acr_values: 'urn:citizen:1' },
  { acr_values: 'urn:citizen:2' },
  { acr_values: 'urn:other' },
  { nonce: 'a-nonce' },
  { claims_locales: 'en' },
].map((asked) => ({
  name: Object.entries(asked)
    .map(([name, value]) => `${name}=${value}`)
    .join(),
  asked: { scope: 'openid', ...asked },
}))

export const claimCases: readonly ClaimCase[] = [...scoped, ...byName, ...other]
