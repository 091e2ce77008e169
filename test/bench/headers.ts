/** What a bystander waits while others send long headers, against the same crowd with ordinary ones. */
import { connect } from './connection.ts'
import { benchPaths } from './counts.ts'
import { inTurns } from './in-turns.ts'
import { milliseconds, ratioText, type Findings } from './report.ts'
import type { Stack } from './stack.ts'
import { median, quantile, ratioOf } from './statistics.ts'

const rounds = 60
const connections = 6
const budget = 1.2

/** Of what a regular expression once took the square. */
const long = 'Version/1 '.repeat(12_000)

const path = '/demo/profile.json'

interface Asking {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly userAgent: string
}

/** The last asks for nothing at all: what the way of so many bytes through the platform costs without the product. */
const crowds = {
  nobody: undefined,
  ordinary: { method: 'GET', path, userAgent: 'Mozilla/5.0 Version/17.0 Safari/605.1.15' },
  long: { method: 'GET', path, userAgent: long },
  unread: { method: 'POST', path: benchPaths.nothing, userAgent: long },
} as const satisfies Readonly<Record<string, Asking | undefined>>

type Crowd = keyof typeof crowds

/** Sends over every connection, one request after another, until it is told to stop. */
function flood(address: string, asking: Asking | undefined) {
  const stopping = new AbortController()
  const length = asking ? connections : 0
  const senders = Array.from({ length }, async () => {
    const connection = connect(address)
    while (!stopping.signal.aborted)
      await connection
        .ask({
          method: asking?.method ?? 'GET',
          path: asking?.path ?? path,
          headers: { 'user-agent': asking?.userAgent ?? '' },
        })
        // A server may close what it finds too long: that is an answer as well.
        .catch(() => {})
    connection.close()
  })
  return async () => {
    stopping.abort()
    await Promise.all(senders)
  }
}

export async function measureHeaders({ address }: Stack): Promise<Findings> {
  const bystander = connect(address)
  const names = Object.keys(crowds) as readonly Crowd[]
  const times = await inTurns(names, { rounds }, async (crowd) => {
    const ends = flood(address, crowds[crowd])
    // The first answer is of before the crowd was there.
    await bystander.ask({ method: 'GET', path })
    const { milliseconds: took } = await bystander.ask({ method: 'GET', path })
    await ends()
    return took
  })
  bystander.close()
  const against = ratioOf(times.long, times.ordinary)
  const ofProduct = ratioOf(times.long, times.unread)
  const row = (name: string, list: readonly number[]) => [
    name,
    milliseconds(median(list)),
    milliseconds(quantile(list, 0.95)),
  ]
  return {
    title: 'A bystander, while others send long headers',
    about: `${connections} connections ask without a pause; the crowds take turns, in an order drawn anew each round.`,
    rows: [
      ['', 'median', 'p95'],
      row('nobody else', times.nobody),
      row('ordinary headers', times.ordinary),
      row(`a User-Agent of ${long.length / 1000} kB`, times.long),
      row('the same, to a route that does nothing', times.unread),
    ],
    notes: [
      ['long headers / ordinary ones', ratioText(against)],
      ['long headers / the same to a route that does nothing', ratioText(ofProduct)],
    ],
    verdicts: [
      { what: 'long headers / ordinary ones', measured: against.ratio, budget },
      {
        what: 'long headers / the same to a route that does nothing',
        measured: ofProduct.ratio,
        budget,
      },
    ],
    figures: { against, ofProduct, times },
  }
}
