/**
 * An owner and a thief who knows the password, in whatever order: the thief changes what can be changed, the owner presses
 * "no fui yo" in a notice that is not older than it may be. What must hold is said in `takeover-model.test.ts`.
 */
import type { CreationOptions } from '../../../contract/passkey-operations.ts'
import { array, constantFrom } from 'fast-check'
import { env } from 'cloudflare:workers'
import { everyMinute } from '../../../worker/background.ts'
import { codeTo, password, registered } from '../../support/accounts.ts'
import { Authenticator } from '../../support/authenticator.ts'
import { Citizen, origin } from '../../support/citizen.ts'
import { mailTo } from '../../support/delivered-messages.ts'
import { freshDatabase, limitsRefill, timePasses } from '../../support/database.ts'
import { routes, rpId, signsIn } from '../passkeys/owner.ts'
import { ana, newPassword, recovers } from './acts.ts'

const thiefs = 'ladron@example.com'

/** What the two do, and how time goes. */
export const acts = [
  'thief signs in',
  'thief asks for another address',
  'thief types its code',
  'thief changes the password',
  'thief adds a passkey',
  'thief asks for deletion',
  'thief recovers by the new address',
  'thief presses in the own notice',
  'owner signs in',
  'owner changes the password',
  'a day passes',
] as const

export type Act = (typeof acts)[number]

export const orders = array(constantFrom(...acts), { minLength: 3, maxLength: 9 })

const day = 86_400

/** Passwords that either has chosen; the thief looks over the owner's shoulder and knows them all. */
const chosen = [password, 'la segunda frase que se eligio', 'la tercera frase que se eligio']

class World {
  readonly #thief = new Citizen()
  readonly #owner = new Citizen()
  #known = 0
  /** Of the thief, in the owner's account. */
  #passkey: Authenticator | undefined
  /** Seconds since the contact was changed; undefined while it has not been. */
  #since: number | undefined

  get isInTime(): boolean {
    return this.#since === undefined || this.#since < 3 * day
  }

  get #password(): string {
    return chosen[this.#known] ?? password
  }

  #signsIn(citizen: Citizen) {
    return citizen.begins('login', { identifier: ana, password: this.#password })
  }

  async #changesPassword(citizen: Citizen) {
    const next = chosen[this.#known + 1]
    if (next === undefined) return
    const answer = { current: this.#password, password: next }
    const { body } = await citizen.begins('change-password', answer)
    if (body.outcome === 'password_changed') this.#known += 1
  }

  async #typesCode() {
    if (this.#thief.kind !== 'change-email' || this.#thief.at !== 'code') return
    const code = await codeTo(thiefs).catch(() => '00000000')
    const { body } = await this.#thief.answers({ code })
    if (body.outcome === 'contact_changed') this.#since = 0
  }

  async #addsPasskey() {
    const { status, text } = await this.#thief.sends(routes.passkeyOptions)
    if (status !== 200) return
    const passkey = await Authenticator.at(origin, rpId)
    const body = await passkey.creates(JSON.parse(text) as CreationOptions)
    if ((await this.#thief.sends(routes.passkeys, { body })).status === 200) this.#passkey = passkey
  }

  async does(act: Act): Promise<void> {
    const thief = this.#thief
    switch (act) {
      case 'thief signs in':
        return void (await this.#signsIn(thief))
      case 'thief asks for another address': {
        const { body } = await thief.begins('change-email', { current: this.#password })
        if (body.at === 'new-email') await thief.answers({ email: thiefs })
        return
      }
      case 'thief types its code':
        return this.#typesCode()
      case 'thief changes the password':
        return this.#changesPassword(thief)
      case 'thief adds a passkey':
        return this.#addsPasskey()
      case 'thief asks for deletion': {
        const { body } = await thief.begins('delete-account', { current: this.#password })
        if (body.at === 'deletion') await thief.answers({})
        return
      }
      case 'thief recovers by the new address':
        return void (await recovers(thiefs, thiefs))
      case 'thief presses in the own notice': {
        const link = await pressIn(thiefs)
        return link === undefined ? undefined : void (await new Citizen().follows(link))
      }
      case 'owner signs in':
        return void (await this.#signsIn(this.#owner))
      case 'owner changes the password':
        return this.#changesPassword(this.#owner)
      case 'a day passes':
        await timePasses(day)
        await everyMinute(env)
        if (this.#since !== undefined) this.#since += day
    }
  }

  /** The thief still tries with all that there is. */
  async strikesBack(): Promise<void> {
    await this.does('thief types its code')
    await this.does('thief signs in')
    if (this.#passkey) await signsIn(this.#passkey, {}, this.#thief)
    await this.does('thief adds a passkey')
    await this.does('thief asks for another address')
    await this.does('thief recovers by the new address')
  }

  /** Whether anything opens to the thief. */
  async isIn(): Promise<boolean> {
    const { status } = await this.#thief.sends('/demo/account', { method: 'GET' })
    return status === 200
  }
}

/** The newest press that lies in a mailbox. */
async function pressIn(address: string): Promise<string | undefined> {
  for (const { text } of await mailTo(address)) {
    const [link] = /https:\S+#citizen-disown=\S+/.exec(text) ?? []
    if (link !== undefined) return link
  }
  return undefined
}

/** What became of the account when the owner has pressed, once and in time. */
export interface Ended {
  /** False: there was no notice to press in, or it was too late. */
  readonly pressed: boolean
  readonly thiefIsIn: boolean
  /** By the owner's own address. */
  readonly recovered: string | undefined
  readonly opens: string | undefined
  /** Addresses that the account has then. */
  readonly addresses: readonly string[]
}

export async function played(order: readonly Act[]): Promise<Ended> {
  await freshDatabase()
  await registered(ana)
  const world = new World()
  for (const act of order) await world.does(act)
  const link = world.isInTime ? await pressIn(ana) : undefined
  const press = link === undefined ? undefined : await new Citizen().follows(link)
  // A notice that is older than 72 hours holds no press any more.
  const pressed = press?.body.outcome === 'disowned'
  if (pressed) await world.strikesBack()
  const thiefIsIn = await world.isIn()
  await limitsRefill()
  const recovered = pressed ? await recovers(ana, ana) : undefined
  const { body } = await new Citizen().begins('login', { identifier: ana, password: newPassword })
  const addresses = body.session?.account.contacts.map(({ value }) => value) ?? []
  return { pressed, thiefIsIn, recovered, opens: body.outcome ?? body.code, addresses }
}
