/** A clerk of Maracaibo and somebody who is there with the document, and has another address. */
import { env } from 'cloudflare:workers'
import type { ContactCodeSent } from '../../../contract/desk/contact-change.ts'
import type { SearchAnswer } from '../../../contract/desk/citizens.ts'
import { newEmail, newestTo } from '../cities/fixtures.ts'
import { kept, person, type Person } from '../cities/maracaibo.ts'
import { officerAt, type Browser } from './officer.ts'

export const finds = async (browser: Browser, typed: string): Promise<string> => {
  const body = { typed, reason: 'in_person' }
  const { text } = await browser.sends(browser.routes.search, { body })
  const answer = JSON.parse(text) as SearchAnswer
  return answer.found === 'citizen' ? answer.citizen.id : ''
}

/** A clerk who has found the citizen just now. */
export async function atTheCounter(citizen: Person = person(), comes = kept) {
  await comes(citizen)
  const clerk = await officerAt('maracaibo')
  const account = await finds(clerk.browser, citizen.cedula)
  return { citizen, clerk, account, address: newEmail() }
}

export const seen = (document: string, contact: string) => ({
  document,
  contact,
  reason: 'access_lost',
  hasLetter: true,
})

export const asksCode = (browser: Browser, account: string, body: object) =>
  browser.sends(browser.routes.contactCode(account), { body })

export const codeIn = async (address: string): Promise<string> =>
  /\b\d{8}\b/.exec((await newestTo(address, /\b\d{8}\b/)).text)?.[0] ?? ''

/** As a clerk does it: the code is sent, read out and typed. */
export async function proposesAtCounter(
  browser: Browser,
  account: string,
  what: ReturnType<typeof seen> & { readonly request?: string },
) {
  const { text, status, code } = await asksCode(browser, account, what)
  if (status !== 200) return { status, code, text }
  const { challenge, to } = JSON.parse(text) as ContactCodeSent
  const body = { ...what, challenge, code: await codeIn(to) }
  return browser.sends(browser.routes.contact(account), { body })
}

export const proposalId = async (): Promise<string> =>
  (await env.DB.prepare("SELECT id FROM proposals WHERE state = 'open'").first<string>('id')) ?? ''
