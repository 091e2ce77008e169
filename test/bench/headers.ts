/**
 * What a bystander waits while others send long headers, against the same crowd with ordinary ones: at the product, and at a
 * Worker that answers 204 to everything, whose bystander waits for nothing but the way of so many bytes.
 */
import { connect } from './connection.ts'
import { inTurns } from './in-turns.ts'
import { milliseconds, ratioText, type Findings } from './report.ts'
import { startStack, type Stack } from './stack.ts'
import { median, quantile, ratioOf } from './statistics.ts'

const rounds = 60
const connections = 6
const budget = 1.2

/** Of what a regular expression once took the square. */
const long = 'Version/1 '.repeat(12_000)
const ordinary = 'Mozilla/5.0 Version/17.0 Safari/605.1.15'

const path = '/demo/profile.json'

/** What the others send; nobody is there in the first. */
const crowds = { nobody: undefined, ordinary, long } as const satisfies Readonly<
  Record<string, string | undefined>
>

type Crowd = keyof typeof crowds
type Times = Readonly<Record<Crowd, readonly number[]>>

/** Sends over every connection, one request after another, until it is told to stop. */
function flood(address: string, userAgent: string | undefined) {
  const stopping = new AbortController()
  const length = userAgent === undefined ? 0 : connections
  const senders = Array.from({ length }, async () => {
    const connection = connect(address)
    while (!stopping.signal.aborted)
      await connection
        .ask({ method: 'GET', path, headers: { 'user-agent': userAgent ?? '' } })
        // A server may close what it finds too long: that is an answer as well.
        .catch(() => {})
    connection.close()
  })
  return async () => {
    stopping.abort()
    await Promise.all(senders)
  }
}

/** A bystander of a Worker: what they wait while a crowd is there, in milliseconds. */
function bystanderOf({ address }: Stack) {
  const connection = connect(address)
  return {
    async waits(crowd: Crowd) {
      const ends = flood(address, crowds[crowd])
      // The first answer is of before the crowd was there.
      await connection.ask({ method: 'GET', path })
      const { milliseconds: took } = await connection.ask({ method: 'GET', path })
      await ends()
      return took
    },
    leaves: () => connection.close(),
  }
}

const atProduct = ['nobody', 'ordinary', 'long'] as const satisfies readonly Crowd[]
const turns = [...atProduct, 'floor nobody', 'floor ordinary', 'floor long'] as const

export async function measureHeaders(stack: Stack): Promise<Findings> {
  const floor = await startStack('test/bench/floor/no-content.ts')
  try {
    const [ours, theirs] = [bystanderOf(stack), bystanderOf(floor)]
    const times = await inTurns(turns, { rounds }, (turn) => {
      const crowd = atProduct.find((one) => one === turn)
      return crowd ? ours.waits(crowd) : theirs.waits(turn.slice('floor '.length) as Crowd)
    })
    ours.leaves()
    theirs.leaves()
    return findings(times, {
      nobody: times['floor nobody'],
      ordinary: times['floor ordinary'],
      long: times['floor long'],
    })
  } finally {
    await floor.close()
  }
}

function findings(product: Times, floor: Times): Findings {
  const against = ratioOf(product.long, product.ordinary)
  const ofFloor = ratioOf(floor.long, floor.ordinary)
  // Round by round, so that what slowed the machine in one slowed both.
  const own = product.long.map(
    (took, round) => took - ((floor.long[round] ?? 0) - (floor.ordinary[round] ?? 0)),
  )
  const inOurHands = ratioOf(own, product.ordinary)
  const row = (name: string, list: readonly number[]) => [
    name,
    milliseconds(median(list)),
    milliseconds(quantile(list, 0.95)),
  ]
  const sent = `a User-Agent of ${long.length / 1000} kB`
  return {
    title: 'A bystander, while others send long headers',
    about: `${connections} connections ask without a pause; crowds and Workers take turns, in an order drawn anew each round.`,
    rows: [
      ['', 'median', 'p95'],
      row('nobody else', product.nobody),
      row('ordinary headers', product.ordinary),
      row(sent, product.long),
      row('204 to everything: nobody else', floor.nobody),
      row('204 to everything: ordinary headers', floor.ordinary),
      row(`204 to everything: ${sent}`, floor.long),
    ],
    notes: [
      ['long headers / ordinary ones', ratioText(against)],
      ['the same, at a Worker that answers 204 to everything', ratioText(ofFloor)],
      ['long headers less what they add there / ordinary ones', ratioText(inOurHands)],
    ],
    verdicts: [
      { what: 'long headers / ordinary ones', measured: against.ratio, budget },
      {
        what: 'long headers less what they add to 204 to everything / ordinary ones',
        measured: inOurHands.ratio,
        budget,
      },
    ],
    figures: { against, ofFloor, inOurHands, product, floor },
  }
}
