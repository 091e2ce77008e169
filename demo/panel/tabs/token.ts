/** The access token: what it says, and whether a back end would believe it. */
import { html, nothing, type TemplateResult } from 'lit'
import { eventLog } from '../event-log.ts'
import { jwksUrl, readToken, whatIsWrong } from '../token.ts'
import { copyButton, empty, pretty } from './parts.ts'

/** The token last verified, and what was found. */
let verified: { readonly token: string; readonly wrong: string | null } | null = null

const meanings: Readonly<Record<string, string>> = {
  iss: 'Who issued it: the Worker and the city',
  aud: 'Whom it is for: the city’s own systems',
  sub: 'The account, for ever the same',
  iat: 'Issued',
  nbf: 'Not before',
  exp: 'Ends',
  auth_time: 'When the citizen signed in',
  amr: 'How: RFC 8176',
  acr: 'How sure the city is of the person',
  jti: 'Name of this very token',
  sid: 'The session',
  scope: 'What it allows',
  client_id: 'Who asked for it',
  locale: 'The citizen’s language',
}

const times = new Set(['iat', 'nbf', 'exp', 'auth_time'])

export const tokenTab = (update: () => void): TemplateResult => {
  const { token } = eventLog
  const read = token && readToken(token)
  if (!read)
    return empty(
      'Nobody is signed in on this page',
      'Sign in, and the token appears here, verified.',
    )
  if (verified?.token !== token) void verify(token).then(update)
  return html`${verdict(token)}
    <h2>Claims</h2>
    <dl class="claims">
      ${Object.entries(read.claims).map(([name, value]) => claim(name, value))}
    </dl>
    <h2>Header</h2>
    <pre tabindex="0">${pretty(read.header)}</pre>
    <h2>Token ${copyButton(token)}</h2>
    <p class="raw">
      ${token.split('.').map((part, index) => html`${index > 0 ? '.' : nothing}<span>${part}</span>`)}
    </p>`
}

async function verify(token: string): Promise<void> {
  let wrong: string | null
  try {
    wrong = await whatIsWrong(token)
  } catch (cause) {
    wrong = `the keys could not be read: ${String(cause)}`
  }
  verified = { token, wrong }
}

const verdict = (token: string) => {
  if (verified?.token !== token) return html`<p class="verdict" role="status">Verifying…</p>`
  return html`<div class="verdict ${verified.wrong ? 'bad' : 'good'}" role="status">
    <p><strong>${verified.wrong ? 'Not to be believed' : 'Signature verified'}</strong></p>
    <p>${verified.wrong ?? 'ES256, in this page, against the published keys.'}</p>
    <p><a href=${jwksUrl()} target="_blank" rel="noopener">${jwksUrl()}</a></p>
  </div>`
}

const spoken = (name: string, value: unknown) =>
  times.has(name) && typeof value === 'number'
    ? new Date(value * 1000).toLocaleString('en-GB')
    : typeof value === 'string'
      ? value
      : JSON.stringify(value)

const claim = (name: string, value: unknown) =>
  html`<div>
    <dt><code>${name}</code>${meanings[name] ? html`<span>${meanings[name]}</span>` : nothing}</dt>
    <dd>${spoken(name, value)}</dd>
  </div>`
