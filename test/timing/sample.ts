/** Samples of people with an account and of people without, in an order that is drawn: what slows one slows the other. */
import type { FlowKind } from '../../contract/flow.ts'
import type { Municipality } from '../../worker/municipalities/municipality.ts'
import { connect, type Connection } from '../bench/connection.ts'
import type { Stack } from '../bench/stack.ts'
import { draws, shuffled } from '../bench/statistics.ts'
import { somebody, withAnotherUserId, type Somebody } from './people.ts'
import { walk, type Timed } from './walk.ts'
import { timingPaths, type World } from './worlds.ts'

/** People between two moments at which all counters are emptied: half of them have an account. */
const batch = 20

export interface Asked {
  readonly city: Municipality
  readonly kind: FlowKind
  readonly world: World
  /** People of each sort. */
  readonly people: number
  /** How many walk at once; one after another unless the time goes by in waiting. */
  readonly lanes?: number
  /** Nobody has an account: what must then be found is nothing. */
  readonly nobodyTwice?: true
}

/** Of each screen, in the order in which they come. */
export interface Sample {
  readonly known: ReadonlyMap<string, readonly Timed[]>
  readonly nobody: ReadonlyMap<string, readonly Timed[]>
}

async function post(connection: Connection, path: string, body: unknown): Promise<void> {
  const { status, text } = await connection.ask({
    method: 'POST',
    path,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (status !== 204) throw new Error(`${path} answered ${status}: ${text}`)
}

const byScreen = (walks: readonly (readonly Timed[])[]) =>
  Map.groupBy(walks.flat(), ({ at }) => at) as ReadonlyMap<string, readonly Timed[]>

let seed = 0

export async function sample({ address, origin }: Stack, asked: Asked): Promise<Sample> {
  const { city, kind, world, people, lanes = 1, nobodyTwice } = asked
  const draw = draws((seed += 1))
  const connections = Array.from({ length: lanes }, () => connect(address))
  const [first] = connections
  if (!first) throw new Error('nobody walks')
  const walks: Record<'known' | 'nobody', (readonly Timed[])[]> = { known: [], nobody: [] }
  for (let left = people; left > 0; left -= batch / 2) {
    const some = Array.from({ length: Math.min(left, batch / 2) }, () => [
      somebody(city),
      somebody(city),
    ])
    const settlers = nobodyTwice ? [] : some.flatMap(([one]) => (one ? [one.settler] : []))
    await post(first, timingPaths.accounts, { slug: city.public.slug, people: settlers })
    await post(first, timingPaths.calm, {})
    const pairs = some.flatMap(([one, other]) =>
      one && other
        ? ([
            ['known', one],
            ['nobody', other],
          ] as const)
        : [],
    )
    const waiting = [...shuffled(pairs, draw)]
    await Promise.all(
      connections.map(async (connection) => {
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          const [who, one] = next
          const { pools } = asUsed(one, kind)
          walks[who].push(await walk({ connection, origin, city, kind, world }, pools))
        }
      }),
    )
  }
  for (const connection of connections) connection.close()
  return { known: byScreen(walks.known), nobody: byScreen(walks.nobody) }
}

const asUsed = (one: Somebody, kind: FlowKind): Somebody =>
  kind === 'register' ? withAnotherUserId(one) : one
