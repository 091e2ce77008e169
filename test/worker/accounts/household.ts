/**
 * Two to four people of few names, in one city, each walking through flows of their own. Every turn is one request, and
 * after each the accounts are looked at. Knows what people do, and no flow in particular.
 */
import { env } from 'cloudflare:workers'
import type { FlowKind } from '../../../contract/flow.ts'
import { openingFieldsOf, fieldsOf } from '../../../contract/steps/index.ts'
import { routesOf } from '../../../contract/routes.ts'
import { everyMinute } from '../../../worker/background.ts'
import { readKeys } from '../../../worker/crypto/keys.ts'
import { database } from '../../../worker/db/database.ts'
import { decryptMessage } from '../../../worker/delivery/outbox/encrypted-message.ts'
import type { Municipality } from '../../../worker/municipalities/municipality.ts'
import { registrationStore } from '../../../worker/desk/rulings/registration-store.ts'
import { Citizen, newOperation, type Answered } from '../../support/citizen.ts'
import { timePasses } from '../../support/database.ts'
import { watchedEnv } from '../../support/watched-env.ts'
import { assisted } from './officers.ts'
import { typedAnswer, type Pools, type Said } from './answers.ts'
import { brokenAccounts, type Broken } from './wholeness.ts'

/** A flow that somebody sets out on, and who they say they are in it. */
export interface Walk extends Said {
  readonly kind: FlowKind
}

/**
 * How a turn is taken: once; by two clicks at once; with an answer that is lost and asked for again; the last request
 * again; a reload; somebody's link, opened here.
 */
export type Manner = 'once' | 'twice' | 'lost' | 'again' | 'reload' | 'link'

interface Letter {
  readonly flow: string
  readonly to: string
  readonly code: string
  readonly link: string
  readonly password: string
  /** What it says that its reader signs in with. */
  readonly user: string
}

interface Row {
  readonly rowid: number
  readonly id: string
  readonly flow: string | null
  readonly sealed: string
}

type Request = (citizen: Citizen, operation: string) => Promise<Answered>

interface Person {
  citizen: Citizen
  readonly walks: Walk[]
  walk: Walk | undefined
  view: unknown
  last: { readonly request: Request; readonly operation: string } | undefined
}

const copyOf = (citizen: Citizen): Citizen => {
  const copy = new Citizen(citizen.environment, citizen.slug, citizen.site)
  for (const [name, value] of citizen.cookies) copy.cookies.set(name, value)
  const { kind, flow, at, accessToken } = citizen
  return Object.assign(copy, { kind, flow, at, accessToken })
}

// Letters are read where they lie, so nothing need be carried.
const quiet = watchedEnv((call, proceed) =>
  call.to === 'Queue.sendBatch' ? Promise.reject(new Error('left out')) : proceed(),
)

const newLetters = env.DB.prepare(
  'SELECT rowid, id, flow, sealed FROM outbox WHERE rowid > ?1 AND sealed IS NOT NULL ORDER BY rowid',
)
// What is asked for too often is refused everywhere else; here it would only end the walk.
const limitsRefill = env.DB.prepare('DELETE FROM limits')

export class Household {
  readonly #city: Municipality
  readonly #pools: Pools
  readonly #people: readonly Person[]
  readonly #letters: Letter[] = []
  #lastLetter = 0
  /** Flows that came to their end. */
  ended: string[] = []

  constructor(city: Municipality, pools: Pools, plans: readonly (readonly Walk[])[]) {
    this.#city = city
    this.#pools = pools
    const site = city.private.origins[0]
    this.#people = plans.map((walks) => ({
      citizen: new Citizen(quiet, city.public.slug, site),
      walks: [...walks],
      walk: undefined,
      view: undefined,
      last: undefined,
    }))
  }

  /** @returns whether anything was asked of the Worker: whoever has nothing left to do changes nothing */
  async turn(who: number, manner: Manner): Promise<boolean> {
    const person = this.#people[who % this.#people.length]
    if (!person) throw new Error('a household has people')
    return this.#take(person, manner)
  }

  /** Reads what was sent meanwhile, and tells which accounts are broken. */
  async looks(): Promise<readonly string[]> {
    const [letters, broken] = await env.DB.batch<Row & Broken>([
      newLetters.bind(this.#lastLetter),
      brokenAccounts(this.#city),
      limitsRefill,
    ])
    await this.#readLetters(letters?.results ?? [])
    return (broken?.results ?? []).map(({ id, has }) => `${id} has ${has ?? 'nothing'}`)
  }

  async passes(seconds: number): Promise<true> {
    await timePasses(seconds)
    await everyMinute(quiet)
    return true
  }

  /** An officer approves whoever waits longest, where the city asks for one. */
  async officerApproves(): Promise<boolean> {
    const { slug } = this.#city.public
    const row = await env.DB.prepare(
      "SELECT id FROM accounts WHERE municipality = ?1 AND status = 'awaiting' ORDER BY rowid",
    )
      .bind(slug)
      .first<{ id: string }>()
    if (!row) return false
    const db = database(env.DB)
    await db.batch(...registrationStore(db, await readKeys(env), slug).approve(row.id))
    return true
  }

  /** Two officers help whoever has the document; the paper lies about in the household. */
  async officersAssist(document: number): Promise<boolean> {
    if (!this.#city.private.desk?.assisted) return false
    const pool = this.#pools.documents['cedula-ve'] ?? []
    const user = pool[document % pool.length] ?? ''
    const password = await assisted(this.#city, user)
    if (password === undefined) return false
    for (const to of this.#pools.emails)
      this.#letters.push({ flow: '', to, code: '', link: '', password, user })
    this.ended.push('assisted')
    return true
  }

  async #take(person: Person, manner: Manner): Promise<boolean> {
    const { citizen, last } = person
    if (manner === 'reload') return citizen.flow !== '' && (await citizen.reloads()).status > 0
    if (manner === 'again')
      return last !== undefined && this.#seen(person, await last.request(citizen, last.operation))
    const request = manner === 'link' ? this.#linkOf(person) : this.#next(person)
    if (!request) return false
    const operation = newOperation()
    person.last = { request, operation }
    if (manner === 'lost') await request(copyOf(citizen), operation)
    if (manner === 'twice') {
      const [answer] = await Promise.all([
        request(citizen, operation),
        request(copyOf(citizen), newOperation()),
      ])
      return this.#seen(person, answer)
    }
    return this.#seen(person, await request(citizen, operation))
  }

  #seen(person: Person, { status, body }: Answered): true {
    person.view = body.view
    if (body.outcome) this.ended.push(body.outcome)
    if (status !== 200 || body.outcome) person.walk = undefined
    return true
  }

  /** The next request of a walk, or the first of the next one. */
  #next(person: Person): Request | undefined {
    return (person.walk && this.#answer(person, person.walk)) ?? this.#beginning(person)
  }

  #beginning(person: Person): Request | undefined {
    const walk = person.walks.shift()
    const use = walk && this.#city.public.flows[walk.kind]?.[0]
    if (!walk || !use) return undefined
    person.walk = walk
    const answer = typedAnswer(openingFieldsOf(use), walk, this.#pools, this.#read(person, walk))
    return (citizen, operation) => citizen.begins(walk.kind, answer, { operation })
  }

  #answer(person: Person, walk: Walk): Request | undefined {
    const { flow, at, kind } = person.citizen
    const use = this.#city.public.flows[kind]?.find(({ id }) => id === at)
    if (!use || person.view === undefined) return undefined
    const fields = fieldsOf(use, person.view)
    if (use.step === 'verify-code' && fields.length === 0) return this.#linkOf(person)
    const answer = typedAnswer(fields, walk, this.#pools, this.#read(person, walk))
    const path = routesOf(this.#city.public.slug).flow(kind, flow)
    return (citizen, operation) => citizen.sends(path, { body: { at, answer }, operation })
  }

  /** The link of the own flow; whichever came last, where that has none. */
  #linkOf({ citizen }: Person): Request | undefined {
    const { link } =
      this.#letters.findLast((one) => one.flow === citizen.flow && one.link) ??
      this.#letters.findLast((one) => one.link) ??
      {}
    if (!link) return undefined
    return (browser, operation) => browser.follows(link, { operation })
  }

  /** A mailbox may be that of a household: somebody takes the letter to their own name, or just the newest. */
  #read({ citizen }: Person, { email, document, n }: Walk) {
    const address = this.#pools.emails[email % this.#pools.emails.length]
    const names = Object.values(this.#pools.documents).map((pool) => pool[document % pool.length])
    const inMailbox = this.#letters.filter(({ to, password }) => password && to === address)
    const own = n % 3 === 1 ? inMailbox.findLast(({ user }) => names.includes(user)) : undefined
    const temporary = own ?? inMailbox.at(-1)
    return {
      code:
        this.#letters.findLast(({ flow, code }) => code && flow === citizen.flow)?.code ??
        '00000000',
      password: temporary?.password ?? '',
    }
  }

  async #readLetters(rows: readonly Row[]): Promise<void> {
    const { slug: municipality } = this.#city.public
    const keys = await readKeys(env)
    for (const { rowid, id, flow, sealed } of rows) {
      const { to, words } = await decryptMessage(
        keys.encryption,
        { municipality, id, flow },
        sealed,
      )
      this.#lastLetter = rowid
      this.#letters.push({
        flow: flow ?? '',
        to: to?.value ?? '',
        code: words['code'] ?? '',
        link: words['link'] ?? '',
        password: to ? (words['password'] ?? '') : '',
        user: words['user'] ?? '',
      })
    }
  }
}
