/** Answers that cannot be trusted, as data: how each comes about, and as what the operator is told of it. */
import { SignJWT, UnsecuredJWT } from 'jose'
import { issuer } from '../../support/upstream.ts'
import { answering, claiming, configured, tells, type Claims, type Fault } from './faults.ts'

const seconds = () => Math.floor(Date.now() / 1000)

const standard = (aud: string, claims: Claims) => ({
  iss: issuer,
  aud,
  iat: seconds(),
  exp: seconds() + 600,
  ...claims,
})

/** What came back cannot be trusted. */
export const untrusted: readonly Fault[] = [
  { why: 'a state of another request', reason: 'state_mismatch', answer: { state: 'another' } },
  { why: 'no state', reason: 'state_mismatch', answer: { state: '' } },
  { why: 'no code', reason: 'code_refused', answer: { code: '' } },
  {
    why: 'the issuer of another provider (RFC 9207)',
    reason: 'issuer_mismatch',
    answer: { iss: 'https://www.facebook.com' },
  },
  {
    why: 'no issuer, of a provider that says it sends one',
    reason: 'issuer_mismatch',
    before: configured({ authorization_response_iss_parameter_supported: true }),
  },
  {
    why: 'an issuer, of a provider that sends none',
    reason: 'issuer_mismatch',
    provider: 'facebook',
    answer: { iss: issuer },
  },
  {
    why: 'the nonce of another request',
    reason: 'nonce_mismatch',
    meanwhile: claiming({ nonce: 'n' }),
  },
  { why: 'no nonce', reason: 'token_invalid', meanwhile: claiming({ nonce: undefined }) },
  {
    why: 'another iss',
    reason: 'token_invalid',
    meanwhile: claiming({ iss: 'https://evil.example' }),
  },
  {
    why: 'an iss with a slash more',
    reason: 'token_invalid',
    meanwhile: claiming({ iss: `${issuer}/` }),
  },
  {
    why: 'the aud of another client',
    reason: 'token_invalid',
    meanwhile: claiming({ aud: 'another' }),
  },
  {
    why: 'an aud besides ours',
    reason: 'token_invalid',
    meanwhile: tells((claims, aud, upstream) =>
      upstream.idToken({ ...claims, aud: [aud, 'another'] }, aud),
    ),
  },
  {
    why: 'the azp of another client',
    reason: 'token_invalid',
    meanwhile: claiming({ azp: 'another' }),
  },
  {
    why: 'a token that has expired',
    reason: 'token_invalid',
    meanwhile: (upstream, location) => claiming({ exp: seconds() - 61 })(upstream, location),
  },
  { why: 'no exp', reason: 'token_invalid', meanwhile: claiming({ exp: undefined }) },
  {
    why: 'a token of the future',
    reason: 'token_invalid',
    meanwhile: (upstream, location) => claiming({ iat: seconds() + 120 })(upstream, location),
  },
  { why: 'no iat', reason: 'token_invalid', meanwhile: claiming({ iat: undefined }) },
  { why: 'no sub', reason: 'subject_missing', meanwhile: claiming({ sub: undefined }) },
  { why: 'an empty sub', reason: 'subject_missing', meanwhile: claiming({ sub: '' }) },
  { why: 'a list for a sub', reason: 'subject_missing', meanwhile: claiming({ sub: ['4711'] }) },
  { why: 'a number for a sub', reason: 'subject_missing', meanwhile: claiming({ sub: 4711 }) },
  {
    why: 'a sub of 300 letters',
    reason: 'subject_missing',
    meanwhile: claiming({ sub: '1'.repeat(300) }),
  },
  {
    why: 'alg none',
    reason: 'token_invalid',
    meanwhile: tells((claims, aud) => new UnsecuredJWT(standard(aud, claims)).encode()),
  },
  {
    why: 'a token that the client’s own secret signs',
    reason: 'token_invalid',
    meanwhile: tells((claims, aud) =>
      new SignJWT(standard(aud, claims))
        .setProtectedHeader({ alg: 'HS256', kid: 'first' })
        .sign(new TextEncoder().encode('a-secret-of-google')),
    ),
  },
  {
    why: 'another key under the name of theirs',
    reason: 'token_invalid',
    meanwhile: tells((claims, aud, upstream) =>
      new SignJWT(standard(aud, claims))
        .setProtectedHeader({ alg: 'RS256', kid: 'first' })
        .sign(upstream.other.privateKey),
    ),
  },
  {
    why: 'a key that nobody has published',
    reason: 'token_invalid',
    meanwhile: tells((claims, aud, upstream) => upstream.idToken(claims, aud, upstream.other)),
  },
  { why: 'no ID token', reason: 'token_invalid', meanwhile: tells(() => undefined) },
  { why: 'what is no token', reason: 'token_invalid', meanwhile: tells(() => 'a.b.c') },
  { why: 'a token of 20 kB', reason: 'token_invalid', meanwhile: tells(() => 'a'.repeat(20_000)) },
  {
    why: 'a code that they know no more',
    reason: 'code_refused',
    meanwhile: answering('/token', () =>
      Response.json({ error: 'invalid_grant' }, { status: 400 }),
    ),
  },
  {
    why: 'a Graph that names nobody',
    reason: 'subject_missing',
    provider: 'facebook',
    meanwhile: answering('/me', () => Response.json({ first_name: 'Ximena' })),
  },
  {
    why: 'a Graph that names a list',
    reason: 'subject_missing',
    provider: 'facebook',
    meanwhile: answering('/me', () => Response.json({ id: ['4711'] })),
  },
  {
    why: 'a Graph that takes the token for expired',
    reason: 'code_refused',
    provider: 'facebook',
    meanwhile: answering('/me', () => Response.json({ error: { code: 190 } }, { status: 400 })),
  },
]
