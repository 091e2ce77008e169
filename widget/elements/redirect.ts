/** Where a page wants the citizen after signing in, and whether it may send anybody there: no open redirect. */
import { returnAddress } from '../../contract/return-address.ts'
import type { PublicProfile } from '../../contract/profile.ts'
import { refusedBy } from '../api/page-policy.ts'
import { reportPage } from '../api/page-report.ts'
import { CitizenError } from './events.ts'
import type { ElementHost } from './element-host.ts'
import { webAddress } from './web-address.ts'

/** A web address on the page's own origin or that of one of the municipality's pages. */
export function ownAddress(
  text: string | null | undefined,
  profile: PublicProfile,
): string | undefined {
  return returnAddress(webAddress(text), location.href, profile, (address) => new URL(address))
}

/** Gives the site's own back end the token, as a form of the page would: the browser goes there. */
export function postCredential(action: string, credential: string): void {
  const form = document.createElement('form')
  const field = document.createElement('input')
  Object.assign(field, { type: 'hidden', name: 'credential', value: credential })
  Object.assign(form, { method: 'post', action, hidden: true })
  form.append(field)
  document.body.append(form)
  form.submit()
  void reportRefused(action)
}

/** The page's own policy may keep its form from being sent. */
async function reportRefused(action: string) {
  if ((await refusedBy(action)) !== 'form-action') return
  reportPage(
    `the page's Content-Security-Policy refuses login-uri="${action}": add its origin to form-action`,
  )
  document.dispatchEvent(new CitizenError({ code: 'policy_refused' }))
}

/** Goes there; undefined when the page wants nothing, or somewhere it may not send anybody. */
export function redirectWith(host: ElementHost, token: string): (() => void) | undefined {
  const { profile } = host.service
  const action = ownAddress(host.element.loginUri, profile)
  if (action) return () => postCredential(action, token)
  const next = ownAddress(host.element.returnTo, profile)
  return next ? () => location.assign(next) : undefined
}
