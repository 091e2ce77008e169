/** Gives the site's own back end the token, as a form of the page would: the browser goes there. */
import { refusedBy } from '../api/page-policy.ts'
import { reportPage } from '../api/page-report.ts'
import { CitizenError } from './events.ts'

/** Of the cookie and of the field that repeats it. */
const csrfName = 'citizen_csrf_token'

/** Seconds that the cookie lives: as long as a slow network takes to deliver the post. */
const csrfLifetime = 60

export interface CredentialPost {
  /** Where to: `login-uri`, when it may be posted to. */
  readonly action: string
  /** The access token. */
  readonly credential: string
  /** The page's own text, given back as it is. */
  readonly state: string | null
  /** Where the page wants the citizen next; in full, and only where they may be sent. */
  readonly returnTo: string | undefined
}

/**
 * Draws a token that the post carries twice. `__Host-` keeps sister hosts from writing the cookie, and `SameSite` other
 * sites from having it sent: who can make both agree is a page of this very host.
 *
 * @see OWASP Cross-Site Request Forgery Prevention, "Naive Double-Submit Cookie"; Google's `g_csrf_token`
 */
function drawCsrfToken(): string {
  const token = crypto.randomUUID()
  document.cookie = `__Host-${csrfName}=${token}; Path=/; Secure; SameSite=Strict; Max-Age=${csrfLifetime}`
  return token
}

/** The page's own policy may keep its form from being sent. */
async function reportRefused(action: string) {
  if ((await refusedBy(action)) !== 'form-action') return
  reportPage(
    `the page's Content-Security-Policy refuses login-uri="${action}": add its origin to form-action`,
  )
  document.dispatchEvent(new CitizenError({ code: 'policy_refused' }))
}

export function postCredential({ action, credential, state, returnTo }: CredentialPost): void {
  const fields = {
    credential,
    [csrfName]: drawCsrfToken(),
    ...(state !== null && { state }),
    ...(returnTo !== undefined && { 'return-to': returnTo }),
  }
  const form = document.createElement('form')
  Object.assign(form, { method: 'post', action, hidden: true })
  for (const [name, value] of Object.entries(fields)) {
    const field = document.createElement('input')
    Object.assign(field, { type: 'hidden', name, value })
    form.append(field)
  }
  document.body.append(form)
  form.submit()
  void reportRefused(action)
}
