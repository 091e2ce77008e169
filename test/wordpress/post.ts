/** A post to `login-uri`, as the element makes it, or as somebody else might. */
import { inject } from 'vitest'
import { keysOf, type Issuer } from '../support/citizen-tokens.ts'

export interface Answered {
  readonly status: number
  /** Where the browser is sent. */
  readonly to: string
  readonly isSignedIn: boolean
}

export const csrf = 'citizen_csrf_token'

/** The Worker as WordPress knows it, with its keys. */
export async function issuer(): Promise<Issuer> {
  const { worker, site, secrets } = inject('wordpress')
  return { keys: await keysOf(secrets), issuer: `${worker}/demo`, audience: site }
}

/** @param cookie what the cookie says; the field says the same unless told otherwise */
export async function posts(
  credential: string,
  fields: Readonly<Record<string, string>> = {},
  cookie: string | null = 'drawn-by-the-element',
): Promise<Answered> {
  const { site } = inject('wordpress')
  const body = new URLSearchParams({ credential, [csrf]: cookie ?? 'drawn', ...fields })
  const headers = cookie === null ? undefined : { cookie: `__Host-${csrf}=${cookie}` }
  const address = `${site}/index.php?rest_route=/citizen-auth/v1/sign-in`
  const response = await fetch(address, {
    method: 'POST',
    body,
    redirect: 'manual',
    ...(headers && { headers }),
  })
  return {
    status: response.status,
    to: response.headers.get('location') ?? '',
    isSignedIn: response.headers
      .getSetCookie()
      .some((one) => one.startsWith('wordpress_logged_in_')),
  }
}
