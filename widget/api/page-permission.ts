/** Whether this page can speak to the Worker at all: found out before anything is typed, and told to the developer, too. */
import { routesOf } from '../../contract/routes.ts'
import type { Service } from '../profile.ts'
import { request } from './client.ts'
import { cookieSilence } from './cookies.ts'
import type { PageCode } from './failure.ts'
import { refusedBy } from './page-policy.ts'
import { reportPage } from './page-report.ts'

/** Browsers offer it to pages of https and of the device itself alone. */
export const hasCryptography = (): boolean =>
  (crypto.subtle as SubtleCrypto | undefined) !== undefined

export function insecure(): PageCode {
  reportPage(
    `${origin} is not a secure context, and nothing can be sent from it: serve the page over https`,
  )
  return 'page_insecure'
}

/** A page that is not among the municipality's own may be one that nobody has listed. */
export const isElsewhere = ({ profile }: Service): boolean =>
  Object.values(profile.pages).every(
    (page) => URL.canParse(page) && new URL(page).origin !== origin,
  )

/** A frame's `sandbox` without `allow-forms`: a form of it is never sent, and browsers tell nobody. */
function isWithoutForms(): boolean {
  let isSent = false
  const form = document.createElement('form')
  form.addEventListener('submit', (event) => {
    isSent = true
    event.preventDefault()
    event.stopPropagation()
  })
  document.body.append(form)
  form.requestSubmit()
  form.remove()
  return !isSent
}

/** Whether the page stands in a frame in which nothing can be signed in to. */
export function sandboxed(): PageCode | undefined {
  // A frame's own origin is "null" where its `sandbox` lacks `allow-same-origin`.
  if (self === top || (origin !== 'null' && !isWithoutForms())) return undefined
  reportPage(
    'the page is in a frame that is sandboxed: add allow-same-origin and allow-forms to its `sandbox`, or link to the page itself',
  )
  return 'page_sandboxed'
}

/** The page's own policy lets nothing through to the Worker. Call it when the Worker did not answer. */
export async function refusedByPolicy(base: string): Promise<PageCode | undefined> {
  const directive = await refusedBy(base)
  if (!directive) return undefined
  reportPage(
    `the page's Content-Security-Policy refuses ${base}: add ${new URL(base).origin} to ${directive}`,
  )
  return 'page_policy'
}

/**
 * An origin that is not listed may read what is for everybody, and nothing else. Call it when the Worker was asked for
 * something else and did not answer.
 */
export async function unlisted({ base, profile }: Service): Promise<PageCode | undefined> {
  if (cookieSilence() !== 'unreachable') return undefined
  const refused = await refusedByPolicy(base)
  if (refused) return refused
  // By an address that no cache knows.
  const url = `${base}${routesOf(profile.slug).profile}?at=${Date.now()}`
  const reply = await request({ method: 'GET', url, open: true })
  if (!reply.ok) return undefined
  reportPage(
    `${origin} is not listed: add it to \`private.origins\` of the municipality "${profile.slug}" in worker/municipalities, and deploy`,
  )
  return 'page_unlisted'
}
