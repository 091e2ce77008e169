/** Three people of León with accounts here and at Google, who may try whatever they like with what is theirs. */
import { expect } from 'vitest'
import type { Answered, Citizen } from '../../support/citizen.ts'
import { limitsRefill } from '../../support/database.ts'
import type { Person, Upstream } from '../../support/upstream.ts'
import { begins } from '../cities/fixtures.ts'
import { asksForAccount, linkTo, neighbour, type Neighbour } from '../cities/leon.ts'
import {
  goesTo,
  locationIn,
  page,
  past,
  returns,
  signsInWith,
  somebodyThere,
  stateOf,
  unlinks,
  visitor,
} from './fixtures.ts'

/** What somebody knows and has: their number, mailbox and password, two identities, and a browser. */
interface Inhabitant {
  readonly own: Neighbour
  password: string
  readonly identities: readonly Person[]
  readonly browser: Citizen
}

/** What a number from 0 to 3 stands for: which identity, and whose name is typed. */
const usesOthers = (n: number) => n >= 2

const passwords = ['Piel curtida 1*', 'Suela cosida 2*', 'Hilo encerado 3*'] as const

export class World {
  readonly #upstream: Upstream
  readonly #people: readonly Inhabitant[]

  constructor(upstream: Upstream) {
    this.#upstream = upstream
    const own = passwords.map((password) => ({ ...neighbour(), password }))
    this.#people = own.map((one, index) => ({
      own: one,
      password: one.password,
      // The second says that it has the address of somebody else, and that it is verified.
      identities: [one, own[(index + 1) % own.length] ?? one].map(({ email }) =>
        somebodyThere({ email, email_verified: true }),
      ),
      browser: visitor(),
    }))
  }

  #somebody(index: number): Inhabitant {
    const found = this.#people[index % this.#people.length]
    if (!found) throw new Error('nobody is here')
    return found
  }

  /** Whoever is signed in is so as themselves. */
  #seen({ own }: Inhabitant, { body }: Answered): void {
    const documents = body.session?.account.documents
    if (documents) expect(documents).toEqual([{ kind: 'curp', value: own.curp }])
  }

  /** Registers with their own number, and perhaps with the mailbox of another; perhaps from where a provider led them. */
  async registers(who: number, other: number, n: number): Promise<void> {
    const one = this.#somebody(who)
    const { browser } = one
    const email = usesOthers(n) ? this.#somebody(other).own.email : one.own.email
    const from = browser.kind === 'federated-login' ? browser.flow : undefined
    const person = { ...one.own, password: one.password, email }
    // Refused where the flow of the provider is another's.
    const begun = await asksForAccount(person, browser, from).catch(() => undefined)
    if (!begun) return
    const reader = this.#people.find(({ own }) => own.email === email) ?? one
    const link = await linkTo(email, /citizen-register|ya tienes/).catch(() => '')
    if (link !== '') this.#seen(reader, await reader.browser.follows(link))
  }

  async signsIn(who: number, other: number, n: number): Promise<void> {
    const one = this.#somebody(who)
    const curpOrEmail = usesOthers(n) ? this.#somebody(other).own.email : one.own.curp
    const answer = { personKind: 'fisica', curpOrEmail, password: one.password }
    this.#seen(one, await past(one.browser, await begins(one.browser, 'login', answer)))
  }

  /** With an identity of theirs; and perhaps connects it, with the number of whomever and their own password. */
  async comesFromGoogle(who: number, other: number, n: number): Promise<void> {
    const one = this.#somebody(who)
    const { browser, password } = one
    const person = one.identities[n % 2] ?? somebodyThere()
    const came = await signsInWith(browser, this.#upstream, person)
    this.#seen(one, await past(browser, came))
    if (came.body.step !== 'connect-identity') return
    const { own } = usesOthers(n) ? this.#somebody(other) : one
    const answer = { personKind: 'fisica', curpOrEmail: own.curp, password }
    this.#seen(one, await past(browser, await browser.answers(answer)))
  }

  async links(who: number, _: number, n: number): Promise<void> {
    const one = this.#somebody(who)
    const { browser, password } = one
    const asked = await begins(browser, 'link-identity', { provider: 'google', password, page })
    const location = locationIn(asked)
    const person = one.identities[n % 2] ?? somebodyThere()
    if (location !== '') this.#seen(one, await returns(browser, this.#upstream, location, person))
  }

  async unlinks(who: number): Promise<void> {
    const { browser } = this.#somebody(who)
    if (browser.accessToken !== '') await (await unlinks(browser))()
  }

  /** Brings their own answer to the flow of another, or another's code to their own. */
  async injects(who: number, other: number, n: number): Promise<void> {
    const [one, victim] = [this.#somebody(who), this.#somebody(other)]
    if (one === victim) return
    const { location } = await goesTo(victim.browser)
    const code = this.#upstream.signsIn(location, victim.identities[n % 2] ?? somebodyThere())
    const thief = one.browser
    if (n % 2 === 0) Object.assign(thief, { kind: 'federated-login', flow: victim.browser.flow })
    const own = n % 2 === 0 ? location : (await goesTo(thief)).location
    thief.at = 'authorize'
    this.#seen(one, await thief.answers({ state: stateOf(own), code }))
  }

  async recovers(who: number, _: number, n: number): Promise<void> {
    const one = this.#somebody(who)
    const { browser, own } = one
    await begins(browser, 'recover', { personKind: 'fisica', curp: own.curp })
    await browser.answers({ contact: 'email1' })
    const link = await linkTo(own.email, /citizen-recover/).catch(() => '')
    if (link === '') return
    this.#seen(one, await browser.follows(link))
    const password = `Cuero nuevo ${n}*`
    const done = await browser.answers({ password, repeated: password, email: own.email })
    if (done.body.outcome === 'recovered') one.password = password
    this.#seen(one, done)
  }

  async signsOut(who: number): Promise<void> {
    const { browser } = this.#somebody(who)
    await browser.signsOut()
    browser.accessToken = ''
  }

  /** Whatever was done: each identity opens the account of its owner, or none. */
  async looksBack(): Promise<number> {
    await limitsRefill()
    let opened = 0
    for (const one of this.#people)
      for (const person of one.identities) {
        const browser = visitor()
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        const came = await signsInWith(browser, this.#upstream, person)
        // oxlint-disable-next-line no-await-in-loop -- as above
        const end = await past(browser, came)
        this.#seen(one, end)
        if (end.body.session) opened += 1
      }
    return opened
  }
}
