/** Goes through a flow as far as somebody comes who has no message to read, and times every screen. */
import type { FlowKind } from '../../contract/flow.ts'
import type { ProofOfWorkChallenge } from '../../contract/proof-of-work.ts'
import { routesOf } from '../../contract/routes.ts'
import { fieldsOf, openingFieldsOf } from '../../contract/steps/index.ts'
import type { Municipality } from '../../worker/municipalities/municipality.ts'
import type { Answered, Connection } from '../bench/connection.ts'
import { solved } from '../support/solved.ts'
import { typedAnswer, type Pools, type Said } from '../worker/accounts/answers.ts'
import { browser } from './browser.ts'
import type { World } from './worlds.ts'

/** Whoever is meant, and the first of whatever there is to choose. */
const said: Said = { document: 0, email: 0, user: 0, phone: 0, n: 0 }

const nothingRead = { code: '00000000', password: '' }

/** What one screen answered, and how soon. */
export interface Timed {
  /** Id of the step that was answered. */
  readonly at: string
  readonly milliseconds: number
  /** Status and body, without what is drawn for each request and without what this one typed. */
  readonly shape: string
}

interface ScreenBody {
  readonly flow?: string
  readonly at?: string
  readonly view?: unknown
}

const shapeOf = ({ status, text }: Answered): string =>
  `${status} ${text
    .replace(/flw_[\w-]{22}/g, 'flw')
    .replace(/"(requestId|reference)":"[^"]+"/g, '')
    .replace(/[A-Z]{4}\d{6}[A-Z\d]{8}/g, 'curp')
    .replace(/\d+/g, '0')}`

export interface Walking {
  readonly connection: Connection
  readonly origin: string
  readonly city: Municipality
  readonly kind: FlowKind
  readonly world: World
}

export async function walk(
  { connection, origin, city, kind, world }: Walking,
  pools: Pools,
): Promise<readonly Timed[]> {
  const { slug, flows } = city.public
  const way = flows[kind] ?? []
  const routes = routesOf(slug)
  const { asks } = browser(connection, origin)
  const times: Timed[] = []

  const answers = async (at: string, path: string, body: unknown): Promise<ScreenBody> => {
    const answered = await asks('POST', path, body, world)
    // What is refused before anybody is looked up would be alike for all.
    if (answered.text.includes('"invalid_answer"'))
      throw new Error(`${slug}, ${kind}: ${at} does not take ${JSON.stringify(body)}`)
    times.push({ at, milliseconds: answered.milliseconds, shape: shapeOf(answered) })
    return answered.status === 200 ? (JSON.parse(answered.text) as ScreenBody) : {}
  }

  const [first] = way
  if (!first) return []
  const human = first.human && JSON.parse((await asks('GET', routes.proofOfWork(kind))).text)
  const opening = {
    answer: typedAnswer(openingFieldsOf(first), said, pools, nothingRead),
    ...(human && { human: (await solved(human as ProofOfWorkChallenge)).solution }),
  }
  let screen = await answers(first.id, routes.begin(kind), opening)
  const { flow = '' } = screen
  for (;;) {
    const use = way.find(({ id }) => id === screen.at)
    const fields = use ? fieldsOf(use, screen.view) : []
    if (!use || (fields.length === 0 && use.step === 'verify-code')) return times
    const answer = typedAnswer(fields, said, pools, nothingRead)
    screen = await answers(use.id, routes.flow(kind, flow), { at: use.id, answer })
  }
}
