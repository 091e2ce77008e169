/** Leads from a page of the Worker's to another one, or away, where a browser would hold a plain redirect against it. */
import type { AppContext } from '../http/context.ts'
import { documentOf } from './document.ts'
import type { Visit } from './visit.ts'

/** Whether the request comes from a page of this Worker's: then a form may have led here, which policies bind to its pages. */
function isFromOwnPage({ req }: AppContext): boolean {
  if (req.header('sec-fetch-site') === 'same-origin') return true
  const referrer = req.header('referer') ?? ''
  return URL.canParse(referrer) && new URL(referrer).origin === new URL(req.url).origin
}

/**
 * To a service. Browsers hold every address that a form leads to against the policy of the page that it stood on (CSP 3
 * §6.4.1), and a sign-in's page does not know to which service it will lead: so a page of its own leads on.
 */
export function leave(visit: Visit, to: string, service?: string): Promise<Response> | Response {
  const { context } = visit
  if (!isFromOwnPage(context)) return context.redirect(to, 303)
  const shown = { is: 'onwards', to, ...(service !== undefined && { service }) } as const
  return documentOf(visit, shown, 200, { leadsTo: to })
}

/**
 * A strict cookie is not sent where another site leads, and the session is kept by one: such a request is made once more,
 * by this Worker's own page. Browsers that do not say where they come from send it.
 */
export const comesFromElsewhere = ({ req }: AppContext): boolean =>
  req.header('sec-fetch-site') === 'cross-site'

export const askAgain = (visit: Visit, address: string): Promise<Response> =>
  documentOf(visit, { is: 'onwards', to: address }, 200, { leadsTo: address })
