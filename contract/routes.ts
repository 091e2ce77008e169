/** The only place where a URL of the Worker is spelled. `:name` is a parameter, as Hono reads it. */
import type { DownloadFormat } from './download-format.ts'
import type { FlowKind } from './flow.ts'
import { languageOf, type Locale } from './locale.ts'
import type { Pages } from './profile.ts'

/** Path templates, as the Worker mounts them and `/openapi.json` lists them; in braces, what a parameter looks like. */
export const paths = {
  health: '/healthz',
  openapi: '/openapi.json',
  widgetOfHost: '/widget.js',
  widget: '/:slug/widget.js',
  pinnedWidget: '/:slug/:pinned{widget@[0-9a-f]+.js}',
  embed: '/:slug/embed.json',
  chunk: '/:slug/chunks/:file',
  chunkOfHost: '/chunks/:file',
  firstScreen: '/:slug/first/:page',
  firstScreenOfHost: '/first/:page',
  profile: '/:slug/profile.json',
  profileOfHost: '/profile.json',
  crest: '/:slug/crest.png',
  login: '/:slug/entrar',
  loginInEnglish: '/:slug/sign-in',
  register: '/:slug/registro',
  registerInEnglish: '/:slug/register',
  recover: '/:slug/recuperar',
  recoverInEnglish: '/:slug/recover',
  accountPage: '/:slug/cuenta',
  accountPageInEnglish: '/:slug/my-account',
  pageStyles: '/:slug/pages.css',
  pageScript: '/:slug/page.js',
  agreement: '/:slug/agreements/:agreement',
  relatedOrigins: '/.well-known/webauthn',
  passkeyChallenge: '/:slug/passkeys/challenge',
  passkeyOptions: '/:slug/passkeys/options',
  passkeys: '/:slug/passkeys',
  passkeyById: '/:slug/passkeys/:passkey',
  passkeyRemoval: '/:slug/passkeys/:passkey/removal',
  jwks: '/:slug/.well-known/jwks.json',
  changePassword: '/:slug/.well-known/change-password',
  openidConfiguration: '/:slug/.well-known/openid-configuration',
  authorize: '/:slug/authorize',
  consent: '/:slug/consent',
  pushedRequests: '/:slug/par',
  token: '/:slug/token',
  userinfo: '/:slug/userinfo',
  endSession: '/:slug/end-session',
  signOut: '/:slug/sign-out',
  services: '/:slug/services',
  serviceById: '/:slug/services/:service',
  begin: '/:slug/flows/:kind',
  link: '/:slug/flows/:kind/link',
  flow: '/:slug/flows/:kind/:flow',
  resend: '/:slug/flows/:kind/:flow/resend',
  moreTime: '/:slug/flows/:kind/:flow/more-time',
  session: '/:slug/session',
  sessions: '/:slug/sessions',
  sessionById: '/:slug/sessions/:session',
  account: '/:slug/account',
  identityById: '/:slug/identities/:identity',
  providerCallback: '/:slug/providers/:provider/callback',
  accountSections: '/:slug/account/sections',
  download: '/:slug/account/downloads/:download/:format',
  geo: '/:slug/geo/:country/:code',
  proofOfWork: '/:slug/human/:kind',
  cookies: '/:slug/cookies',
  retention: '/:slug/retention',
  deliveryEvents: '/:slug/delivery/:channel/:carrier/reports',
  deliveryTest: '/:slug/delivery/test',
} as const

/** Local development only, and so apart: a production build does not even hold its name. */
export const outboxPath = '/dev/outbox'

/** Builds the URLs of one municipality, relative to the Worker's host. */
export const routesOf = (slug: string) => ({
  profile: `/${slug}/profile.json`,
  embed: `/${slug}/embed.json`,
  crest: `/${slug}/crest.png`,
  pageStyles: `/${slug}/pages.css`,
  pageScript: `/${slug}/page.js`,
  agreement: (id: string) => `/${slug}/agreements/${id}`,
  begin: (kind: FlowKind) => `/${slug}/flows/${kind}`,
  link: (kind: FlowKind) => `/${slug}/flows/${kind}/link`,
  flow: (kind: FlowKind, flow: string) => `/${slug}/flows/${kind}/${flow}`,
  resend: (kind: FlowKind, flow: string) => `/${slug}/flows/${kind}/${flow}/resend`,
  moreTime: (kind: FlowKind, flow: string) => `/${slug}/flows/${kind}/${flow}/more-time`,
  session: `/${slug}/session`,
  sessions: `/${slug}/sessions`,
  sessionById: (session: string) => `/${slug}/sessions/${session}`,
  account: `/${slug}/account`,
  identityById: (identity: string) => `/${slug}/identities/${identity}`,
  providerCallback: (provider: string) => `/${slug}/providers/${provider}/callback`,
  accountSections: `/${slug}/account/sections`,
  download: (id: string, format: DownloadFormat) => `/${slug}/account/downloads/${id}/${format}`,
  passkeyChallenge: `/${slug}/passkeys/challenge`,
  passkeyOptions: `/${slug}/passkeys/options`,
  passkeys: `/${slug}/passkeys`,
  passkeyById: (passkey: string) => `/${slug}/passkeys/${passkey}`,
  passkeyRemoval: (passkey: string) => `/${slug}/passkeys/${passkey}/removal`,
  jwks: `/${slug}/.well-known/jwks.json`,
  /** @param human solution of the proof of work that was asked for */
  geo: (country: string, code: string, human?: string) =>
    `/${slug}/geo/${country}/${code}${human === undefined ? '' : `?human=${human}`}`,
  proofOfWork: (kind: FlowKind) => `/${slug}/human/${kind}`,
  cookies: `/${slug}/cookies`,
})

/** The Worker's own pages of a municipality. `account` in English is taken by what the elements ask. */
export const ownPagesOf = (slug: string, locale: Locale): Pages =>
  languageOf(locale) === 'en'
    ? {
        login: `/${slug}/sign-in`,
        register: `/${slug}/register`,
        recover: `/${slug}/recover`,
        account: `/${slug}/my-account`,
      }
    : {
        login: `/${slug}/entrar`,
        register: `/${slug}/registro`,
        recover: `/${slug}/recuperar`,
        account: `/${slug}/cuenta`,
      }

/** Required on every request that is not a plain read: a page of another origin cannot send it without a preflight. */
export const clientHeader = 'citizen-auth-client'

/**
 * Names one attempt of one submission: a retry carries the same, and meets its own work instead of doing it twice.
 *
 * @see draft-ietf-httpapi-idempotency-key-header
 */
export const idempotencyKeyHeader = 'idempotency-key'

/** Proof of a browser's key, where its cookies do not come back. @see RFC 9449 §4 */
export const proofHeader = 'dpop'

/** With what the next proof is to be signed; absent where a cookie has come back, and no proof is needed. @see RFC 9449 §8 */
export const nonceHeader = 'dpop-nonce'
