/** What a sign-in costs beside the one hash that it cannot do without, on the same workerd, in the same minutes. */
import { password, register, visitor } from './citizen.ts'
import { connect, type Connection } from './connection.ts'
import { benchPaths } from './counts.ts'
import { inTurns } from './in-turns.ts'
import { milliseconds, ratioText, type Findings } from './report.ts'
import type { Stack } from './stack.ts'
import { median, quantile, ratioOf } from './statistics.ts'

const rounds = 120
/** Rounds that are not counted: the first requests compile what the later ones run. */
const warmUp = 12
/** Sign-ins of one account are limited, so several take turns. */
const accounts = 10
/** Accounts that a city may have, and how often the table is filled and emptied. */
const crowdSize = 20_000
const blocks = 12
const signInsOfBlock = 15

export const signInBudget = 1.2

const emailOf = (number: number) => `bench-${number % accounts}@ciudadabierta.example`

/** Measures sign-in against the bare hash, then against a table with many accounts. */
export async function measureSignIn({ address, origin }: Stack): Promise<Findings> {
  const connection = connect(address)
  try {
    for (let number = 0; number < accounts; number += 1)
      await register(connection, origin, emailOf(number))
    const signIn = signIns(connection, origin)
    const times = await inRounds(connection, signIn)
    const crowded = await crowding(connection, signIn)
    return findings(times, crowded)
  } finally {
    connection.close()
  }
}

/** A sign-in of the next citizen, from a browser and an address that nobody has used. */
function signIns(connection: Connection, origin: string): () => Promise<number> {
  let turn = 0
  return async () => {
    const identifier = emailOf((turn += 1))
    const answered = await visitor(connection, origin).begins('login', { identifier, password })
    return answered.milliseconds
  }
}

const post = async (connection: Connection, path: string) => {
  const { status, milliseconds: took } = await connection.ask({ method: 'POST', path })
  if (status !== 204) throw new Error(`${path} answered ${status}`)
  return took
}

const compared = ['signIn', 'leastSignIn', 'bareHash', 'nothing'] as const

type Times = Readonly<Record<(typeof compared)[number], readonly number[]>>

function inRounds(connection: Connection, signIn: () => Promise<number>): Promise<Times> {
  const ways = {
    signIn,
    leastSignIn: () => post(connection, benchPaths.leastSignIn),
    bareHash: () => post(connection, benchPaths.bareHash),
    nothing: () => post(connection, benchPaths.nothing),
  }
  return inTurns(compared, { rounds, warmUp }, (name) => ways[name]())
}

interface Crowded {
  readonly few: number[]
  readonly many: number[]
}

/** Sign-ins in blocks, every other one with the table full: one database, so that nothing else differs. */
async function crowding(connection: Connection, signIn: () => Promise<number>): Promise<Crowded> {
  const times: Crowded = { few: [], many: [] }
  for (let block = 0; block < blocks; block += 1) {
    const isFull = block % 2 === 1
    if (isFull) await post(connection, `${benchPaths.crowd}?accounts=${crowdSize - accounts}`)
    for (let number = -3; number < signInsOfBlock; number += 1) {
      const took = await signIn()
      if (number >= 0) times[isFull ? 'many' : 'few'].push(took)
    }
    if (isFull) await connection.ask({ method: 'DELETE', path: benchPaths.crowd })
  }
  return times
}

function findings(times: Times, crowded: Crowded): Findings {
  const { signIn, leastSignIn, bareHash, nothing } = times
  const against = ratioOf(signIn, bareHash)
  const againstLeast = ratioOf(signIn, leastSignIn)
  const undisturbed = quantile(signIn, 0.1) / quantile(bareHash, 0.1)
  const growth = ratioOf(crowded.many, crowded.few)
  const withoutWay = ratioOf(
    signIn.map((time, round) => time - (nothing[round] ?? 0)),
    bareHash.map((time, round) => time - (nothing[round] ?? 0)),
  )
  const row = (name: string, list: readonly number[]) => [
    name,
    milliseconds(median(list)),
    milliseconds(quantile(list, 0.95)),
    String(list.length),
  ]
  return {
    title: 'Sign-in against the bare hash',
    about:
      'One request at a time over one connection; they take turns in an order drawn anew each round.',
    rows: [
      ['', 'median', 'p95', 'n'],
      row('sign-in', signIn),
      row('argon2id between two D1 writes', leastSignIn),
      row('bare argon2id', bareHash),
      row('nothing', nothing),
      row(`sign-in, ${accounts} accounts`, crowded.few),
      row(`sign-in, ${crowdSize.toLocaleString('en')} accounts`, crowded.many),
    ],
    notes: [
      ['sign-in / bare argon2id', ratioText(against)],
      ['the same, of the fastest tenth of each', undisturbed.toFixed(2)],
      ['the same, less the way there and back', ratioText(withoutWay)],
      ['sign-in / argon2id between two D1 writes', ratioText(againstLeast)],
      [`${crowdSize.toLocaleString('en')} accounts / ${accounts} accounts`, ratioText(growth)],
    ],
    verdicts: [{ what: 'sign-in / bare argon2id', measured: against.ratio, budget: signInBudget }],
    figures: { against, againstLeast, withoutWay, undisturbed, growth, times, crowded },
  }
}
