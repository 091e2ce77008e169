/** A change of contact at Maracaibo's counter that one officer has proposed. */
import { env } from 'cloudflare:workers'
import type { QueuedCase } from '../../../contract/desk/cases.ts'
import type { ProposalReason } from '../../../contract/desk/proposals.ts'
import { database } from '../../../worker/db/database.ts'
import type { Desk } from '../../../worker/desk/desk.ts'
import type { SignedInOfficer } from '../../../worker/desk/officers/officer-sessions.ts'
import { proposing } from '../../../worker/desk/two-officers.ts'
import { municipalities } from '../../../worker/municipalities/index.ts'
import { services } from '../../../worker/services.ts'
import { newEmail, rows } from '../cities/fixtures.ts'
import { kept, person } from '../cities/maracaibo.ts'
import { officerAt, type Browser } from './officer.ts'

export const accountOf = async (): Promise<string> =>
  (await env.DB.prepare("SELECT id FROM accounts WHERE status = 'active'").first<string>('id')) ??
  ''

export async function deskOfMaracaibo(): Promise<Desk> {
  const desk = (await services(env, municipalities.maracaibo)).desk()
  if (!desk) throw new Error('no desk')
  return desk
}

/** Proposes by what each kind's own route does at its end. */
export async function proposes(officer: string, subject: string, value: string): Promise<string> {
  const desk = await deskOfMaracaibo()
  const [account] = await desk.database.batch(desk.ports.accounts.findById(subject))
  const [document] = account?.identifiers ?? []
  const by: SignedInOfficer = {
    id: officer,
    role: 'supervisor',
    status: 'active',
    name: '',
    email: '',
    session: '',
    isFresh: true,
    by: 'passkey',
  }
  const content = {
    channel: 'email',
    value,
    document: document && { kind: document.kind, value: document.value },
    reason: 'access_lost',
    hasLetter: true,
    request: null,
  }
  const { id, writes } = await proposing(desk, by, { kind: 'contact-change', subject, content })
  await database(env.DB).batch(...writes)
  return id
}

/** A citizen, who has proposed the change, and a supervisor who may confirm it. */
export async function proposed(comes = kept) {
  const citizen = person()
  await comes(citizen)
  const account = await accountOf()
  const clerk = await officerAt('maracaibo')
  const supervisor = await officerAt('maracaibo', 'supervisor')
  const address = newEmail()
  const id = await proposes(clerk.id, account, address)
  return { citizen, account, clerk, supervisor, address, id }
}

export const opensSignature = (browser: Browser, id: string) =>
  browser.sends(browser.routes.openCase('second-signature', id))

export const confirms = (browser: Browser, id: string) =>
  browser.sends(browser.routes.confirmProposal(id))

export const refuses = (browser: Browser, id: string, reason: ProposalReason = 'not_in_person') =>
  browser.sends(browser.routes.refuseProposal(id), { body: { reason } })

/** As an officer does it: opened, then confirmed. */
export async function opensAndConfirms(browser: Browser, id: string) {
  await opensSignature(browser, id)
  return confirms(browser, id)
}

export const signatures = async (browser: Browser) =>
  (JSON.parse((await browser.reads(browser.routes.queue)).text) as QueuedCase[]).filter(
    ({ kind }) => kind === 'second-signature',
  )

/** Contacts that can still be undone. */
export const provisional = () => rows('identifiers', 'provisional_until IS NOT NULL')

/** What the audit has of an act. */
export const details = async (event: string) =>
  JSON.parse(
    (await env.DB.prepare('SELECT details FROM audit WHERE event = ?1')
      .bind(event)
      .first<string>('details')) ?? 'null',
  ) as unknown
