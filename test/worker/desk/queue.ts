/** Clerks and supervisors before the queue of ECUAPASS. */
import type { QueuedCase } from '../../../contract/desk/cases.ts'
import { requestsUse, trader } from '../cities/ecuapass.ts'
import { officerAt, type Answer, type Browser } from './officer.ts'

export async function queueOf(browser: Browser): Promise<readonly QueuedCase[]> {
  return JSON.parse((await browser.reads(browser.routes.queue)).text) as QueuedCase[]
}

/** The one registration that waits. */
export async function waiting(browser: Browser): Promise<string> {
  const [first] = await queueOf(browser)
  return first?.id ?? ''
}

export const opens = (browser: Browser, id: string) =>
  browser.sends(browser.routes.openCase('registration', id))

export const decides = (browser: Browser, id: string, body: unknown): Promise<Answer> =>
  browser.sends(browser.routes.decideCase('registration', id), { body })

/** A clerk, and somebody's registration that waits. */
export async function clerkWithCase() {
  const person = trader()
  await requestsUse(person)
  const clerk = await officerAt('ecuapass')
  return { person, clerk, id: await waiting(clerk.browser) }
}
