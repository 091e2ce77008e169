/** A counter with two officers, a thief of a session and one citizen: each does what it can, in any order. */
import { env } from 'cloudflare:workers'
import { accountStore } from '../../../worker/accounts/account-store.ts'
import { readKeys } from '../../../worker/crypto/keys.ts'
import { database } from '../../../worker/db/database.ts'
import { municipalities } from '../../../worker/municipalities/index.ts'
import type { ContactCodeSent } from '../../../contract/desk/contact-change.ts'
import { timePasses } from '../../support/database.ts'
import { at, newCedulaVe, newEmail } from '../cities/fixtures.ts'
import { pressTo } from '../account/acts.ts'
import { asksCode, codeIn, finds, proposalId, seen } from './contact-in-person.ts'
import { comesIn, recovers, sheetIn, sights } from './assisted.ts'
import { undoes } from './claims.ts'
import { forgetsCitizens } from './forgetting.ts'
import { Browser, type Answer, type officerAt } from './officer.ts'
import { opensSignature, refuses } from './second-signature.ts'
import { whos, type Act, type OfficersAct, type OthersAct, type Who } from './officers-acts.ts'
import { Ledger } from './officers-ledger.ts'

type Officer = Awaited<ReturnType<typeof officerAt>>
export type Officers = Readonly<Record<'honest' | 'hostile', Officer>>

let worlds = 0

/** Seconds. */
const spans: Readonly<Partial<Record<OthersAct, number>>> = {
  'six minutes pass': 360,
  'twenty minutes pass': 1200,
  'a day passes': 24 * 3600 + 1,
  'three days pass': 72 * 3600 + 1,
}

class World {
  readonly cedula = newCedulaVe()
  readonly email = newEmail()
  readonly account = `acc_o${(worlds += 1)}`
  /** Where each would have the citizen's messages go: the honest one to the citizen's new mailbox. */
  readonly addresses: Readonly<Record<Who, string>>
  /** As the sheet has it that was printed last. */
  #onPaper = ''
  readonly #codes = new Map<Who, { readonly challenge: string; readonly code: string }>()
  readonly #browsers: Readonly<Record<Who, Browser>>
  readonly #officers: Officers
  readonly ledger: Ledger

  constructor(officers: Officers) {
    const stolen = newEmail()
    this.addresses = { honest: newEmail(), hostile: stolen, thief: stolen }
    const [honest, hostile, thief] = [
      officers.honest.browser,
      officers.hostile.browser,
      new Browser('maracaibo'),
    ]
    this.#browsers = { honest, hostile, thief }
    this.#officers = officers
    this.ledger = new Ledger(this.account, this.email, this.addresses, {
      honest: officers.honest.id,
      hostile: officers.hostile.id,
    })
  }

  async begins(): Promise<void> {
    await forgetsCitizens()
    const [db, { maracaibo }] = [database(env.DB), municipalities]
    const made = await accountStore(db, await readKeys(env), maracaibo).create({
      id: this.account,
      status: 'active',
      locale: 'es-VE',
      password: null,
      details: { givenNames: 'Carmen Elena', familyNames: 'Urdaneta Rincón' },
      identifiers: [{ kind: 'cedula-ve', value: this.cedula, proven: false }],
      contacts: [{ channel: 'email', value: this.email, proven: true }],
      agreements: ['terms', 'privacy'],
    })
    await db.batch(...made)
    await this.#usesPasskey('honest')
    await this.#usesPasskey('hostile')
    this.#browsers.thief.cookie = this.#browsers.honest.cookie
    await this.ledger.begins()
  }

  async #usesPasskey(who: Who): Promise<void> {
    if (who === 'thief') return
    const { browser, authenticator } = this.#officers[who]
    const again = await browser.signsInAgain(authenticator)
    if (again.status !== 200) await browser.signsIn(authenticator)
    this.ledger.shows(who)
  }

  async acts(who: Who, act: OfficersAct): Promise<void> {
    const browser = this.#browsers[who]
    const { routes } = browser
    const rules = (is: string, reason?: string) =>
      browser.sends(routes.ruling(this.account), { body: { is, ...(reason && { reason }) } })
    const typed = seen(this.cedula, this.addresses[who])
    switch (act) {
      case 'uses the passkey':
        return this.#usesPasskey(who)
      case 'finds the citizen':
        if ((await finds(browser, this.cedula)) === this.account) this.ledger.finds(who)
        return
      case 'sends a code to another address': {
        const { text, status } = await asksCode(browser, this.account, typed)
        if (status !== 200) return
        const { challenge } = JSON.parse(text) as ContactCodeSent
        this.#codes.set(who, { challenge, code: await codeIn(this.addresses[who]) })
        return
      }
      case 'types the code': {
        const read = this.#codes.get(who)
        if (read) await browser.sends(routes.contact(this.account), { body: { ...typed, ...read } })
        return
      }
      case 'asks for a code on paper':
        await recovers(browser, this.account, this.cedula)
        return
      case 'has the code of a sighting read out':
        return this.#sees(browser, who === 'honest' ? this.email : this.addresses[who])
      case 'asks for a sighting without a code':
        return this.#sees(browser)
      case 'opens the signature':
        await opensSignature(browser, await proposalId())
        return
      case 'confirms':
        this.#reads(await browser.sends(routes.confirmProposal(await this.#proposal())))
        return
      case 'takes back or refuses':
        await refuses(browser, await this.#proposal())
        return
      case 'undoes':
        await undoes(browser, await this.#proposal())
        return
      case 'suspends':
        await rules('suspended', 'Abuso.')
        return
      case 'reinstates':
        await rules('reinstated')
        return
      case 'ends the sessions':
        await rules('sessions_ended', 'Lo pidió.')
        return
      case 'lifts the wait':
        await rules('unlocked', 'Lo pidió.')
    }
  }

  /** @param contact whose mailbox whoever stands at the counter reads: the citizen, or a friend of the hostile one */
  async #sees(browser: Browser, contact?: string): Promise<void> {
    this.ledger.readsOut(contact)
    await sights(browser, this.account, this.cedula, contact)
  }

  #reads(told: Answer): void {
    if (told.status === 200) this.#onPaper = sheetIn(told).code
  }

  /** The newest, whatever has become of it: who is hostile repeats what was settled. */
  async #proposal(): Promise<string> {
    const newest = 'SELECT id FROM proposals ORDER BY rowid DESC LIMIT 1'
    return (await env.DB.prepare(newest).first<string>('id')) ?? 'pro_none'
  }

  async happens(act: OthersAct): Promise<void> {
    const span = spans[act]
    if (span !== undefined) {
      await timePasses(span)
      this.ledger.passes(span)
    } else if (act === 'whoever read the sheet uses it') {
      if (this.#onPaper === '') return
      const { body } = await comesIn(this.cedula, this.#onPaper)
      if (body.outcome === 'signed_in') this.ledger.comesInByPaper()
    } else if (act === 'the citizen signs in')
      // Refused by the database itself where the account is not in use.
      await env.DB.prepare(
        `INSERT INTO sessions (id, municipality, account, device, methods, expires_at)
          SELECT 'ses_' || hex(randomblob(8)), 'maracaibo', id, '', 'pwd', unixepoch() + 864000
          FROM accounts WHERE id = ?1 AND status = 'active'`,
      )
        .bind(this.account)
        .run()
    else {
      const link = await pressTo(this.email).catch(() => undefined)
      if (link === undefined) return
      const { body } = await at('maracaibo').follows(link)
      this.ledger.presses(body.outcome === 'disowned')
    }
  }
}

const isOfficers = (act: Act): act is `${Who} ${OfficersAct}` =>
  whos.some((who) => act.startsWith(`${who} `))

/** Plays an order in a new world, and says which forbidden state there was. */
export async function played(
  order: readonly Act[],
  officers: Officers,
): Promise<{ readonly forbidden: readonly string[]; readonly isChanged: boolean }> {
  const world = new World(officers)
  await world.begins()
  for (const act of order) {
    const [who = '', ...rest] = act.split(' ')
    if (isOfficers(act)) await world.acts(who as Who, rest.join(' ') as OfficersAct)
    else await world.happens(act)
    const wrong = await world.ledger.forbidden(isOfficers(act) ? (who as Who) : undefined)
    if (wrong.length > 0) return { forbidden: [act, ...wrong], isChanged: false }
  }
  return { forbidden: [], isChanged: world.ledger.isChanged }
}
