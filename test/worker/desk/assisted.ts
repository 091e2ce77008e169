/** Somebody at Maracaibo's counter with a cédula, whom no message reaches; a clerk, a supervisor, and a code on paper. */
import { env } from 'cloudflare:workers'
import type { PaperSheet } from '../../../contract/desk/assistance.ts'
import type { ContactCodeSent } from '../../../contract/desk/contact-change.ts'
import type { RegistrationBody } from '../../../contract/desk/registration.ts'
import { accountStore } from '../../../worker/accounts/account-store.ts'
import { readKeys } from '../../../worker/crypto/keys.ts'
import { database } from '../../../worker/db/database.ts'
import { municipalities } from '../../../worker/municipalities/index.ts'
import { levelOf, type Level } from '../../../contract/level.ts'
import { at, newCedulaVe } from '../cities/fixtures.ts'
import { chosen } from '../cities/maracaibo.ts'
import { codeIn, finds, proposalId } from './contact-in-person.ts'
import { officerAt, type Answer, type Browser } from './officer.ts'
import { opensAndConfirms } from './second-signature.ts'

/** What a clerk types of somebody. */
export const registrationOf = (
  cedula: string,
  answer: Readonly<Record<string, string>> = {},
): RegistrationBody => ({
  answer: {
    personKind: 'natural',
    cedula,
    givenNames: 'Carmen Yolimar',
    familyNames: 'Muestra',
    terms: 'yes',
    privacy: 'yes',
    ...answer,
  },
  retyped: cedula,
  locale: 'es-VE',
  reason: 'no_contact',
})

export const registers = (browser: Browser, body: object) =>
  browser.sends(browser.routes.registrations, { body })

export const recovers = (browser: Browser, account: string, document: string) =>
  browser.sends(browser.routes.assistedRecovery(account), {
    body: { document, reason: 'contacts_lost' },
  })

export const asksToRead = (browser: Browser, account: string, document: string, contact: string) =>
  browser.sends(browser.routes.sightingCode(account), { body: { document, contact } })

/** @param contact of which the person reads out the code; absent where the account has none */
export async function sights(
  browser: Browser,
  account: string,
  document: string,
  contact?: string,
): Promise<Answer> {
  const proposes = (body: object) => browser.sends(browser.routes.sighting(account), { body })
  if (contact === undefined) return proposes({ document })
  const sent = await asksToRead(browser, account, document, contact)
  if (sent.status !== 200) return sent
  const { challenge } = JSON.parse(sent.text) as ContactCodeSent
  return proposes({ document, proof: { contact, challenge, code: await codeIn(contact) } })
}

/** As the supervisor's page is told it. */
export const sheetIn = ({ text }: { readonly text: string }): PaperSheet =>
  JSON.parse(text) as PaperSheet

/** Both officers have done their part: the code is in the citizen's hand. */
export async function handsOver(supervisor: Browser): Promise<PaperSheet> {
  const answer = await opensAndConfirms(supervisor, await proposalId())
  if (answer.status !== 200) throw new Error(`not confirmed: ${answer.text}`)
  return sheetIn(answer)
}

/** A citizen without e-mail and telephone, registered just now. */
export async function registeredInPerson(cedula = newCedulaVe()) {
  const clerk = await officerAt('maracaibo')
  const supervisor = await officerAt('maracaibo', 'supervisor')
  const done = await registers(clerk.browser, registrationOf(cedula))
  if (done.status !== 204) throw new Error(`not proposed: ${done.text}`)
  const sheet = await handsOver(supervisor.browser)
  return { cedula, clerk, supervisor, sheet, account: await finds(clerk.browser, cedula) }
}

/** What is typed at the sign-in of the city's tablet. */
export const types = (cedula: string, password: string, citizen = at('maracaibo')) =>
  citizen.begins('login', { personKind: 'natural', cedula, password })

/** The whole of it: the code, then a password of one's own. */
export async function comesIn(cedula: string, code: string, password = chosen.password) {
  const citizen = at('maracaibo')
  const first = await types(cedula, code, citizen)
  if (first.body.at !== 'first-password') return first
  return citizen.answers({ password, repeated: password })
}

export async function levelNow(account: string): Promise<Level | undefined> {
  const db = database(env.DB)
  const [found] = await db.batch(
    accountStore(db, await readKeys(env), municipalities.maracaibo).findById(account),
  )
  return found ? levelOf(found.identifiers) : undefined
}
