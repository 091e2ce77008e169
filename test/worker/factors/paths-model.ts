/**
 * An owner with an authenticator app, a thief who knows every password, and one who reads the owner's mailbox, in whatever
 * order, with answers that are lost on the way. What must hold is said in `paths-model.test.ts`.
 */
import { array, constantFrom } from 'fast-check'
import { env } from 'cloudflare:workers'
import { everyMinute } from '../../../worker/background.ts'
import { password } from '../../support/accounts.ts'
import { Citizen, newOperation } from '../../support/citizen.ts'
import { freshDatabase, limitsRefill, timePasses } from '../../support/database.ts'
import { codeOf, pressIn } from './mailbox.ts'
import { ana, withApp, type Protected } from './acts.ts'
import { nextCode } from './authenticator-app.ts'

export const acts = [
  'thief types the password',
  'thief guesses a code of the app',
  'thief types the code that the owner has used',
  'thief guesses a code on paper',
  'thief wants a code by e-mail',
  'thief says that it is lost',
  'thief asks for what comes behind the factor',
  'reader recovers by the mailbox',
  'reader presses in a notice',
  'owner signs in with the app',
  'owner signs in with a code on paper',
  'owner signs in on the remembered device',
  'owner presses in a notice',
  'owner deletes a contact of nobody',
  'the last answer is lost, and asked for again',
  'a day passes',
] as const

export type Act = (typeof acts)[number]

export const orders = array(constantFrom(...acts), { minLength: 4, maxLength: 12 })

const day = 86_400

/** What the world has come to. */
export interface Ended {
  /** Sessions that were opened to a thief although a factor was due, by the act that did it. */
  readonly around: readonly string[]
}

class World {
  readonly #thief = new Citizen()
  readonly #device: Citizen
  readonly #owner: Protected
  readonly #around: string[] = []
  readonly #unused: string[]
  #password = password
  #recoveries = 0
  #used = '000000'
  /** Seconds since a loss was said of which nobody has stopped the wait. */
  #waited: number | undefined
  #isProtected = true
  #repeats: (() => Promise<unknown>) | undefined

  constructor(owner: Protected, device: Citizen) {
    this.#owner = owner
    this.#device = device
    this.#unused = [...owner.recoveryCodes]
  }

  get ended(): Ended {
    return { around: this.#around }
  }

  /** The wait is over: from the next sign-in on there is no factor. */
  get #isOver(): boolean {
    return this.#waited !== undefined && this.#waited >= 3 * day
  }

  #signedIn() {
    if (!this.#isOver) return
    this.#isProtected = false
    this.#waited = undefined
  }

  /** What a thief was answered: a session is one too many while a factor is due. */
  #judges(act: string, outcome: string | undefined) {
    if (outcome === 'factor_reset_requested') this.#waited ??= 0
    if (outcome !== 'signed_in') return
    if (this.#isProtected && !this.#isOver) this.#around.push(act)
    this.#signedIn()
  }

  async #answers(act: string, answer: Readonly<Record<string, string>>) {
    const operation = newOperation()
    const { at } = this.#thief
    const send = () => {
      this.#thief.at = at
      return this.#thief.answers(answer, { operation })
    }
    this.#repeats = async () => this.#judges(act, (await send()).body.outcome)
    this.#judges(act, (await send()).body.outcome)
  }

  async #types(citizen: Citizen) {
    const { body } = await citizen.begins('login', {
      identifier: ana,
      password: this.#password,
    })
    return body
  }

  /** @returns whether it let the owner in */
  async #ownerShows(way: Readonly<Record<string, string>>): Promise<boolean> {
    const citizen = new Citizen()
    const begun = await this.#types(citizen)
    if (begun.outcome === 'signed_in') this.#signedIn()
    if (begun.at !== 'factor') return false
    const { body } = await citizen.answers(way)
    const isIn = body.outcome === 'signed_in'
    if (isIn) this.#waited = undefined
    return isIn
  }

  async #presses() {
    const link = await pressIn(ana)
    if (link === undefined) return
    const { body } = await new Citizen().follows(link)
    if (body.outcome === 'disowned' && !this.#isOver) this.#waited = undefined
  }

  async #recovers() {
    const citizen = new Citizen()
    const code = await codeOf(ana, () => citizen.begins('recover', { identifier: ana }))
    if (code === undefined) return
    await citizen.answers({ code })
    const next = `la frase numero ${++this.#recoveries} que nadie junta`
    const { body } = await citizen.answers({ password: next })
    if (body.outcome === 'recovered') this.#password = next
  }

  async does(act: Act): Promise<void> {
    const thief = this.#thief
    const { app } = this.#owner
    switch (act) {
      case 'thief types the password':
        return this.#judges(act, (await this.#types(thief)).outcome)
      case 'thief guesses a code of the app':
        return this.#answers(act, { way: 'totp', code: await app.wrong() })
      case 'thief types the code that the owner has used':
        return this.#answers(act, { way: 'totp', code: this.#used })
      case 'thief guesses a code on paper':
        return this.#answers(act, { way: 'recovery-code', recoveryCode: '0000-0000-0000' })
      case 'thief wants a code by e-mail':
        return this.#answers(act, { way: 'email' })
      case 'thief says that it is lost':
        await this.#answers(act, { way: 'lost' })
        return this.#answers(act, {})
      case 'thief asks for what comes behind the factor':
        thief.at = 'agreements'
        return this.#answers(act, { terms: 'yes' })
      case 'reader recovers by the mailbox':
        return this.#recovers()
      case 'reader presses in a notice':
      case 'owner presses in a notice':
        return this.#presses()
      case 'owner signs in with the app': {
        const code = await app.code()
        // One that nobody took is not used yet.
        if (await this.#ownerShows({ way: 'totp', code })) this.#used = code
        return
      }
      case 'owner signs in with a code on paper':
        await this.#ownerShows({ way: 'recovery-code', recoveryCode: this.#unused.pop() ?? '' })
        return
      case 'owner signs in on the remembered device':
        if ((await this.#types(this.#device)).outcome === 'signed_in') this.#signedIn()
        return
      case 'owner deletes a contact of nobody':
        await this.#device.begins('change-email', { current: this.#password })
        return
      case 'the last answer is lost, and asked for again':
        await this.#repeats?.()
        return
      case 'a day passes':
        await timePasses(day)
        // A code of yesterday is right for nobody.
        this.#used = '000000'
        await nextCode()
        await limitsRefill()
        await everyMinute(env)
        if (this.#waited !== undefined) this.#waited += day
    }
  }

  /** The thief tries everything once more, at the end. */
  async strikesOnce() {
    await this.does('thief types the password')
    await this.does('thief types the code that the owner has used')
    await this.does('thief asks for what comes behind the factor')
    await this.does('thief wants a code by e-mail')
  }
}

export async function played(order: readonly Act[]): Promise<Ended> {
  await freshDatabase()
  const owner = await withApp()
  const device = new Citizen()
  await device.begins('login', { identifier: ana, password })
  await device.answers({ way: 'totp', code: await owner.app.code(), remember: 'yes' })
  await nextCode()
  const world = new World(owner, device)
  for (const act of order) await world.does(act)
  await world.strikesOnce()
  return world.ended
}
