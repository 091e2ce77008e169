/**
 * `npm run test:timing`: whether the time of an answer, or the answer itself, tells who has an account (T12). Over the
 * running Worker: workerd, D1, KV, queues, every city, every flow that somebody can begin who has proven nothing.
 * `npm run test:timing -- demo leon` tests these cities alone; `PAIRS=100` is enough for a first look.
 *
 * First the test itself is tested: a Worker that answers ten milliseconds later where there is an account must be found
 * with a sample of the same size, and two samples of people without an account must not be told apart.
 */
import { randomBytes } from 'node:crypto'
import type { FlowKind } from '../../contract/flow.ts'
import { municipalities } from '../../worker/municipalities/index.ts'
import type { Municipality } from '../../worker/municipalities/municipality.ts'
import { machine, table } from '../bench/report.ts'
import { startStack, type Stack } from '../bench/stack.ts'
import { compare, lasting, type Comparison, type Mark } from './apart.ts'
import { startProvider } from './provider.ts'
import { sample, type Asked, type Sample } from './sample.ts'
import type { World } from './worlds.ts'

/** People of each sort, for what is decided by milliseconds. */
const pairs = Number(process.env.PAIRS) || 400
/** Walks before anything is kept: workerd compiles, SQLite fills its pages. */
const warmUp = 50
/** Where a round trip more would be a fifth of a second, few are enough. */
const fewer = 24
/** For answers, whose time says nothing. */
const fewest = 5
/** A difference is one when it is there in so many samples, each drawn anew. */
const rounds = 3

const kinds = [
  'login',
  'recover',
  'register',
  'find-user',
  'request-contact',
] as const satisfies readonly FlowKind[]

interface Found {
  readonly what: string
  readonly at: string
  readonly comparison: Comparison
  readonly marks: readonly Mark[]
  /** Answers that only one sort was given. */
  readonly shapes: readonly string[]
}

function differingShapes({ known, nobody }: Sample, at: string): readonly string[] {
  const [a = new Set<string>(), b = new Set<string>()] = [known, nobody].map(
    (one) => new Set(one.get(at)?.map(({ shape }) => shape)),
  )
  return [...a, ...b].filter((shape) => !a.has(shape) || !b.has(shape))
}

const isDisclosed = ({ marks, shapes }: Found) => marks.length + shapes.length > 0

/** Measures until nothing is left that may be more than chance. */
async function measured(stack: Stack, what: string, asked: Asked): Promise<readonly Found[]> {
  const samples: Sample[] = []
  let found: readonly Found[] = []
  do {
    samples.push(await sample(stack, asked))
    const screens = [
      ...new Set(samples.flatMap(({ known, nobody }) => [...known.keys(), ...nobody.keys()])),
    ]
    found = screens.map((at) => {
      const comparisons = samples.map(({ known, nobody }) => {
        const times = [known, nobody].map((one) =>
          (one.get(at) ?? []).map(({ milliseconds }) => milliseconds),
        )
        return compare(times[0] ?? [], times[1] ?? [])
      })
      const comparison = comparisons.at(-1)
      if (!comparison) throw new Error('nothing was measured')
      const marks = lasting(comparisons.map((one) => one.marks))
      // Of a D1 that fails at its fourth call, which one that is depends on what the isolate has just read anew.
      const shapes = lasting(samples.map((one) => differingShapes(one, at)))
      return { what, at, comparison, marks, shapes }
    })
  } while (samples.length < rounds && found.some(isDisclosed))
  return found
}

const milliseconds = (value: number) => value.toFixed(2)

function show(title: string, all: readonly Found[]): void {
  const rows = all.map(({ what, at, comparison: { n, medians, chance, p }, marks, shapes }) => [
    `${what}: ${at}`,
    String(n),
    ...medians.map(milliseconds),
    chance.toFixed(3),
    p.toFixed(3),
    [...marks, ...(shapes.length > 0 ? ['answers'] : [])].join(', ') || 'alike',
  ])
  const head = ['', 'n', 'account', 'nobody', 'chance', 'p', '']
  console.log(`\n── ${title}\n${table([head, ...rows])}`)
  for (const { what, at, shapes } of all)
    for (const shape of shapes) console.log(`  ${what}: ${at} answered one sort alone: ${shape}`)
}

const asked = process.argv.slice(2)
const cities: readonly Municipality[] = Object.values(municipalities).filter(
  ({ public: { slug } }) => asked.length === 0 || asked.includes(slug),
)

/** Every flow of every city, in one world. */
async function everywhere(
  stack: Stack,
  title: string,
  how: Omit<Asked, 'city' | 'kind'>,
): Promise<readonly Found[]> {
  const all: Found[] = []
  for (const city of cities) {
    const { slug, flows } = city.public
    const ofCity: Found[] = []
    for (const kind of kinds)
      if (flows[kind])
        ofCity.push(...(await measured(stack, `${slug}, ${kind}`, { ...how, city, kind })))
    show(`${title}: ${slug}`, ofCity)
    all.push(...ofCity)
  }
  return all
}

const { cpu, cores, load } = machine()
console.log(`${cpu}, ${cores} cores, load ${load.map((value) => value.toFixed(1)).join(' ')}`)

// The developer's outbox is kept by the Worker's own process, and writes to its disk beside the next request.
const stack = await startStack('test/timing/worker/index.ts', {
  LOCAL_DELIVERY: 'vendors',
  TIMING_PROVIDER: await startProvider(),
  TIMING_PROVIDER_KEY: `whsec_${randomBytes(32).toString('base64')}`,
})
const end = async (status: number) => {
  await stack.close()
  process.exit(status)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(1))
process.on('disconnect', () => void end(1))

const failures: string[] = []
try {
  const { demo } = municipalities
  const flows = ['login', 'recover', 'register'] as const
  const controls: Found[] = []
  for (const kind of flows) {
    const one = { city: demo, kind, world: 'plain' as World }
    await sample(stack, { ...one, people: warmUp })
    const leaky = await measured(stack, `leaky ${kind}`, { ...one, world: 'leaky', people: pairs })
    if (!leaky[0] || !isDisclosed(leaky[0])) failures.push(`a leak of ${kind} was not found`)
    const twice = await measured(stack, `nobody twice, ${kind}`, {
      ...one,
      people: pairs,
      nobodyTwice: true,
    })
    if (twice.some(isDisclosed)) failures.push(`nobody was told from nobody by ${kind}`)
    controls.push(...leaky, ...twice)
  }
  show('The test itself', controls)
  const worlds = [
    ['The Worker as it is', { world: 'plain', people: pairs }],
    ['D1 slower by 200 ms', { world: 'slow-database', people: fewer, lanes: 4 }],
    ['A queue that fails', { world: 'failing-queue', people: Math.ceil(pairs / 4) }],
    ...[1, 2, 3, 4].map(
      (call) =>
        [
          `D1 fails at call ${call}`,
          { world: `failing-database-${call}`, people: fewest },
        ] as const,
    ),
  ] as const
  for (const [title, how] of worlds) {
    const disclosed = (await everywhere(stack, title, how)).filter(isDisclosed)
    failures.push(
      ...disclosed.map(({ what, at, marks }) => `${title}: ${what}: ${at} ${marks.join()}`),
    )
  }
} catch (cause) {
  failures.push(String(cause))
  console.error(cause)
}
console.log(
  failures.length > 0 ? `\nTold apart:\n  ${failures.join('\n  ')}` : '\nNobody is told apart.',
)
await end(failures.length > 0 ? 1 : 0)
