/** A post to `login-uri`, as the element makes it, or as somebody else might; and what the page says afterwards. */
import { inject } from 'vitest'
import { keysOf, type Issuer } from '../support/citizen-tokens.ts'
import { systems } from './systems/index.ts'

export interface Answered {
  readonly status: number
  /** Where the browser is sent. */
  readonly to: string
  readonly isSignedIn: boolean
  /** What the page there says, as text. */
  readonly says: string
}

export const csrf = 'citizen_csrf_token'

export const system = () => systems[inject('cms').system]

export const inside = () => system().inside(inject('cms').folder)

/** The Worker as the site knows it, with its keys. */
export async function issuer(): Promise<Issuer> {
  const { worker, site, secrets } = inject('cms')
  return { keys: await keysOf(secrets), issuer: `${worker}/demo`, audience: site }
}

/** @param cookie what the cookie says; the field says the same unless told otherwise */
export async function posts(
  credential: string,
  fields: Readonly<Record<string, string>> = {},
  cookie: string | null = 'drawn-by-the-element',
): Promise<Answered> {
  const { site } = inject('cms')
  const { pathname, search } = new URL(inject('walked').login)
  const body = new URLSearchParams({
    credential,
    state: pathname + search,
    [csrf]: cookie ?? 'drawn',
    ...fields,
  })
  const headers = cookie === null ? undefined : { cookie: `__Host-${csrf}=${cookie}` }
  const response = await fetch(site + system().receiver, {
    method: 'POST',
    body,
    redirect: 'manual',
    ...(headers && { headers }),
  })
  // Drupal asks whether the browser keeps its cookie.
  const to = (response.headers.get('location') ?? '').replace(/[?&]check_logged_in=1$/, '')
  const cookies = response.headers.getSetCookie()
  const kept = cookies.map((line) => line.split(';')[0]).join('; ')
  const page = to.startsWith(site) ? await fetch(to, { headers: { cookie: kept } }) : undefined
  return {
    status: response.status,
    to,
    isSignedIn: cookies.some((line) => system().opensSession(line)),
    says: (await page?.text()) ?? '',
  }
}
