/** Requests as services make them, right and wrong: the same for this provider and for another. */

/** What a case changes of a request that is right: null leaves out, a list comes that many times. */
export type Change = Readonly<Record<string, string | null | readonly string[]>>

export interface Case {
  /** As the table of differences names it. */
  readonly name: string
  readonly endpoint: 'authorize' | 'token' | 'par'
  readonly change: Change
  /** By POST, where GET is usual. */
  readonly posted?: true
  readonly basic?: string | null
}

const callback = 'http://localhost/callback'

const values: Readonly<Record<string, readonly (string | readonly string[] | null)[]>> = {
  client_id: [null, '', 'nadie', 'PREDIOS', ' predios', ['predios', 'predios']],
  redirect_uri: [
    null,
    '',
    'https://evil.example/',
    `${callback}/`,
    `${callback}?a=b`,
    `${callback}#a`,
    'javascript:alert(1)',
    '//localhost/callback',
    [callback, callback],
  ],
  response_type: [
    null,
    '',
    'token',
    'id_token',
    'none',
    'code token',
    'code id_token',
    'CODE',
    ['code', 'code'],
  ],
  response_mode: ['query', 'fragment', 'form_post', 'web_message', 'jwt', 'bogus'],
  scope: [
    null,
    '',
    'openid',
    'openid openid',
    'profile',
    'openid unknown',
    'OPENID',
    ['openid', 'openid'],
  ],
  state: [null, '', 'ñ', 's'.repeat(500), ['a', 'b']],
  nonce: [null, '', 'n'.repeat(200), ['a', 'b']],
  code_challenge: [
    null,
    '',
    'short',
    'a'.repeat(42),
    'a'.repeat(44),
    'a'.repeat(128),
    '='.repeat(43),
    ['a'.repeat(43), 'b'.repeat(43)],
  ],
  code_challenge_method: [null, '', 'plain', 's256', 'S512', ['S256', 'S256']],
  prompt: [
    'login',
    'consent',
    'select_account',
    'create',
    'bogus',
    'login consent',
    'none login',
    ['login', 'consent'],
  ],
  max_age: ['0', '1', '10000', '-1', '1.5', 'soon', '1e3', ['1', '2']],
  claims: [
    '{}',
    '{"userinfo":{}}',
    '{"userinfo":{"email":null}}',
    '{"id_token":{"email":{"essential":true}}}',
    '{',
    '[]',
    'null',
    '1',
    '{"userinfo":[]}',
    '{"userinfo":{"email":1}}',
    ['{}', '{}'],
  ],
  acr_values: ['urn:citizen:1', 'urn:other', ''],
  ui_locales: ['es', 'xx', 'es en'],
  claims_locales: ['es'],
  display: ['page', 'popup', 'bogus'],
  login_hint: ['elena@example.org'],
  id_token_hint: ['garbage', 'eyJhbGciOiJub25lIn0.e30.'],
  request: ['garbage', 'eyJhbGciOiJub25lIn0.e30.'],
  request_uri: ['https://predios.example/request', 'urn:ietf:params:oauth:request_uri:none'],
  registration: ['{}'],
  dpop_jkt: ['a'.repeat(43), 'short'],
  unknown: ['x', ['x', 'y']],
}

const shown = (value: string | readonly string[] | null): string => {
  if (value === null) return 'left out'
  if (Array.isArray(value)) return 'twice'
  const text = value as string
  if (text === '') return 'empty'
  return text.length > 40 ? `${text[0]} × ${text.length}` : text
}

const changes = Object.entries(values).flatMap(([name, all]) =>
  all.map((value) => ({ name: `${name}: ${shown(value)}`, change: { [name]: value } })),
)

const authorizations: readonly Case[] = changes.flatMap(({ name, change }) => [
  { name, endpoint: 'authorize', change },
  { name, endpoint: 'authorize', change, posted: true },
  ...('prompt' in change
    ? []
    : [
        {
          name: `${name}, prompt=none`,
          endpoint: 'authorize',
          change: { ...change, prompt: 'none' },
        } as const,
      ]),
])

const ofToken: readonly Omit<Case, 'endpoint'>[] = [
  { name: 'a made-up code', change: {} },
  { name: 'no grant_type', change: { grant_type: null } },
  ...[
    'password',
    'client_credentials',
    'refresh_token',
    'implicit',
    'bogus',
    'urn:ietf:params:oauth:grant-type:jwt-bearer',
  ].map((type) => ({ name: `grant_type: ${type}`, change: { grant_type: type } })),
  { name: 'no code', change: { code: null } },
  { name: 'no redirect_uri', change: { redirect_uri: null } },
  { name: 'no code_verifier', change: { code_verifier: null } },
  { name: 'a short code_verifier', change: { code_verifier: 'short' } },
  {
    name: 'grant_type twice',
    change: { grant_type: ['authorization_code', 'authorization_code'] },
  },
  { name: 'code twice', change: { code: ['a', 'b'] } },
  { name: 'no credentials', change: {}, basic: null },
  { name: 'a wrong secret', change: {}, basic: 'predios:wrong' },
  { name: 'an unknown service', change: {}, basic: 'nadie:wrong' },
  { name: 'no colon', change: {}, basic: 'predios' },
  { name: 'a secret besides', change: { client_secret: 'x' } },
  { name: 'another client_id besides', change: { client_id: 'nadie' } },
  { name: 'a client_id alone', change: { client_id: 'predios' }, basic: null },
  {
    name: 'an assertion that is none',
    change: {
      client_assertion: 'x',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    },
    basic: null,
  },
]

const ofPar: readonly Omit<Case, 'endpoint'>[] = [
  { name: 'a request that is right', change: {} },
  { name: 'no credentials', change: { client_id: null }, basic: null },
  { name: 'a wrong secret', change: {}, basic: 'predios:wrong' },
  ...changes.filter(({ name }) =>
    /^(?:response_type|redirect_uri|code_challenge|request_uri|scope): /.test(name),
  ),
]

export const cases: readonly Case[] = [
  ...authorizations,
  ...ofToken.map((one) => ({ ...one, endpoint: 'token' }) as const),
  ...ofPar.map((one) => ({ ...one, endpoint: 'par' }) as const),
]
