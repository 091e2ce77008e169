/** Citizens' sign-ins with and without a flood of wrong ones, in turns, on one Worker, in the same minutes (T31). */
import type { ProofOfWorkChallenge } from '../../contract/proof-of-work.ts'
import { token } from '../../worker/crypto/random.ts'
import { solved } from '../support/solved.ts'
import { pageHeaders, password, register, routes } from './citizen.ts'
import { connect, type Answered, type Connection } from './connection.ts'
import { milliseconds, type Findings } from './report.ts'
import type { Stack } from './stack.ts'
import { median, quantile } from './statistics.ts'

/** Wrong sign-ins in flight, from as many connections. */
const inFlight = 60
/** Right sign-ins in flight, of people on browsers that are known. */
const inCrowd = 4
/** Addresses that they come from. */
const attackers = 20
const citizens = 8
/** Each has a quiet phase, a flood and a crowd, so that what the machine does besides falls on all of them. */
const rounds = 4
const signInsOfPhase = 10
/** Seconds for which the flood runs before anything is measured: until its sources are known for what they are. */
const runUp = 15

export const floodBudget = 3

const emailOf = (number: number) => `flood-${number % citizens}@ciudadabierta.example`

interface Attempt {
  readonly origin: string
  readonly source: string
  readonly identifier: string
  readonly typed: string
  readonly cookie?: string
  /** The solved proof of work. */
  readonly human?: string
}

const attempt = (connection: Connection, one: Attempt): Promise<Answered> =>
  connection.ask({
    method: 'POST',
    path: routes.begin('login'),
    headers: {
      ...pageHeaders(one.origin, one.source),
      'content-type': 'application/json',
      ...(one.cookie && { cookie: one.cookie }),
    },
    body: JSON.stringify({
      answer: { identifier: one.identifier, password: one.typed },
      ...(one.human && { human: one.human }),
    }),
  })

const pause = (seconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, seconds * 1000)
  })

interface Refusal {
  readonly challenge?: ProofOfWorkChallenge
}

const deviceIn = ({ headers }: Answered): string | undefined =>
  (headers['set-cookie'] ?? []).find((cookie) => cookie.includes('device'))?.split(';')[0]

/** How often a page sends one submission again by itself. */
const mostAgain = 3
/** Seconds that it waits after a 503. */
const wait = 2

/** A sign-in as a page sends it: does the work that is asked for, and comes back where there is no room. */
async function signIn(connection: Connection, one: Attempt): Promise<Answered> {
  let answered = await attempt(connection, one)
  for (let again = 0; again < mostAgain; again += 1) {
    const refusal = answered.status === 429 ? (JSON.parse(answered.text) as Refusal) : undefined
    if (refusal?.challenge) {
      const human = (await solved(refusal.challenge)).solution
      answered = await attempt(connection, { ...one, human })
    } else if (answered.status === 503) {
      await pause(wait)
      answered = await attempt(connection, one)
    } else break
  }
  return answered
}

interface Phase {
  readonly known: number[]
  readonly elsewhere: number[]
  lost: number
}

const phases = ['quiet', 'during', 'beside'] as const
type Phases = Readonly<Record<(typeof phases)[number], Phase>>

/** Citizens one after another, in turn on a browser that is known and on one that is not. */
async function phase(
  connection: Connection,
  origin: string,
  devices: ReadonlyMap<string, string>,
  times: Phase,
): Promise<void> {
  for (let number = 0; number < signInsOfPhase; number += 1) {
    const identifier = emailOf(number)
    const isKnown = number % 2 === 0
    const cookie = isKnown ? devices.get(identifier) : undefined
    const source = `198.19.${number % 250}.${(number * 7) % 250}`
    const began = performance.now()
    const { status } = await signIn(connection, {
      origin,
      source,
      identifier,
      typed: password,
      ...(cookie && { cookie }),
    })
    if (status === 200) times[cookie ? 'known' : 'elsewhere'].push(performance.now() - began)
    else times.lost += 1
  }
}

/**
 * Keeps so many wrong sign-ins in flight, each of a name that nobody has, until it is stopped.
 *
 * @param answers how many there were of each status
 */
function flood(address: string, origin: string, answers: Map<number, number>) {
  const connections = Array.from({ length: inFlight }, () => connect(address))
  const stop = new AbortController()
  const drawn = token(128)
  let tried = 0
  const lanes = connections.map(async (connection) => {
    while (!stop.signal.aborted) {
      tried += 1
      const { status } = await attempt(connection, {
        origin,
        source: `198.18.200.${tried % attackers}`,
        identifier: `nobody-${drawn}-${tried}@example.com`,
        typed: 'ninguna de las que son',
      })
      answers.set(status, (answers.get(status) ?? 0) + 1)
      if (status !== 401) await pause(0.05)
    }
    connection.close()
  })
  return {
    async stop() {
      stop.abort()
      await Promise.all(lanes)
    },
  }
}

/** People who are known and right sign in again and again: no stranger is among them, and nobody new may wait for ever. */
function crowd(address: string, origin: string, devices: ReadonlyMap<string, string>) {
  const connections = Array.from({ length: inCrowd }, () => connect(address))
  const stop = new AbortController()
  const lanes = connections.map(async (connection, number) => {
    const identifier = emailOf(number)
    const cookie = devices.get(identifier) ?? ''
    const source = `198.18.201.${number}`
    while (!stop.signal.aborted)
      await attempt(connection, { origin, source, identifier, typed: password, cookie })
    connection.close()
  })
  return {
    async stop() {
      stop.abort()
      await Promise.all(lanes)
    },
  }
}

const nobodyYet = (): Phase => ({ known: [], elsewhere: [], lost: 0 })

export async function measureFlood({ address, origin }: Stack): Promise<Findings> {
  const connection = connect(address)
  try {
    const devices = new Map<string, string>()
    for (let number = 0; number < citizens; number += 1) {
      const identifier = emailOf(number)
      await register(connection, origin, identifier)
      const source = `198.19.255.${number}`
      const signedIn = await attempt(connection, { origin, source, identifier, typed: password })
      devices.set(identifier, deviceIn(signedIn) ?? '')
    }
    const times: Phases = { quiet: nobodyYet(), during: nobodyYet(), beside: nobodyYet() }
    const answers = new Map<number, number>()
    for (let round = 0; round < rounds; round += 1) {
      await phase(connection, origin, devices, times.quiet)
      const strangers = flood(address, origin, answers)
      await pause(runUp)
      await phase(connection, origin, devices, times.during)
      await strangers.stop()
      const known = crowd(address, origin, devices)
      await phase(connection, origin, new Map(), times.beside)
      await known.stop()
    }
    return findings(times, answers)
  } finally {
    connection.close()
  }
}

function findings(times: Phases, answers: ReadonlyMap<number, number>): Findings {
  const all = ({ known, elsewhere }: Phase) => [...known, ...elsewhere]
  const ratio = median(all(times.during)) / median(all(times.quiet))
  // All of them are new there, and so are compared with those that are new when it is quiet.
  const ratioBeside = median(times.beside.elsewhere) / median(times.quiet.elsewhere)
  const lost = Object.values(times).reduce((sum, one) => sum + one.lost, 0)
  const rows = phases.flatMap((when) =>
    (['known', 'elsewhere'] as const)
      .filter((where) => times[when][where].length > 0)
      .map((where) => [
        `${when}, ${where === 'known' ? 'on a known browser' : 'elsewhere'}`,
        milliseconds(median(times[when][where])),
        milliseconds(quantile(times[when][where], 0.95)),
        String(times[when][where].length),
      ]),
  )
  return {
    title: `Sign-ins while ${inFlight} wrong ones are in flight`,
    about: `Citizens sign in one after another; the flood comes from ${attackers} addresses, each time with another name.`,
    rows: [['', 'median', 'p95', 'n'], ...rows],
    notes: [
      ['during / quiet', ratio.toFixed(2)],
      [`new browsers beside ${inCrowd} known ones / quiet`, ratioBeside.toFixed(2)],
      ['citizens lost', String(lost)],
      ...[...answers].map(
        ([status, n]) => [`the flood was answered ${status}`, String(n)] as const,
      ),
    ],
    verdicts: [
      { what: 'sign-in during the flood / quiet', measured: ratio, budget: floodBudget },
      {
        what: 'a new browser beside a crowd of known ones / quiet',
        measured: ratioBeside,
        budget: floodBudget,
      },
      { what: 'citizens lost', measured: lost, budget: 0 },
    ],
    figures: { times, answers: Object.fromEntries(answers), ratio, ratioBeside, lost },
  }
}
