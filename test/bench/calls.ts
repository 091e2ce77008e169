/** What each step of each flow asks of D1, KV, the queue and Argon2id. Counted, so the same on every machine. */
import {
  lettersTo,
  nextCode,
  password,
  person,
  routes,
  visitor,
  type Visitor,
  workDone,
} from './citizen.ts'
import type { CreationOptions, PasskeyChallenge } from '../../contract/passkey-operations.ts'
import { Authenticator } from '../support/authenticator.ts'
import { connect, type Answered, type Connection } from './connection.ts'
import { countHeader, countsHeader, type Counts } from './counts.ts'
import type { Findings } from './report.ts'
import type { Stack } from './stack.ts'

export const signInHashes = 1
export const signInRoundTrips = 2
export const passkeyHashes = 0

interface Counted {
  readonly flow: string
  readonly step: string
  readonly counts: Counts
}

const countsOf = ({ headers }: Answered): Counts => {
  const countsText = headers[countsHeader]
  if (typeof countsText !== 'string') throw new Error('the Worker told no counts')
  return JSON.parse(countsText) as Counts
}

const newPassword = 'otras cuatro palabras sin nada en comun'

/** Goes through every flow once, as a citizen would. */
export async function measureCalls({ address, origin }: Stack): Promise<Findings> {
  const connection = connect(address)
  const counted: Counted[] = []
  const note = (flow: string, step: string, answered: Answered) =>
    counted.push({ flow, step, counts: countsOf(answered) })
  const browser = () => visitor(connection, origin, { [countHeader]: 'yes' })
  try {
    await registration(connection, browser(), note)
    const citizen = await signIn(browser, note)
    await passkey(
      citizen,
      browser(),
      await Authenticator.at(origin, new URL(address).hostname),
      note,
    )
    await session(citizen, note)
    await recovery(connection, browser, note)
  } finally {
    connection.close()
  }
  return findings(counted)
}

type Note = (flow: string, step: string, answered: Answered) => void

const email = 'bench-calls@ciudadabierta.example'
const nobody = 'bench-nobody@ciudadabierta.example'

async function registration(connection: Connection, citizen: Visitor, note: Note): Promise<void> {
  note(
    'register',
    'details',
    await citizen.begins('register', person(email), 200, await workDone(citizen)),
  )
  const code = await nextCode(connection, email)
  note('register', 'code', await citizen.answers({ code }))
}

async function signIn(browser: () => Visitor, note: Note): Promise<Visitor> {
  const citizen = browser()
  const wrong = { identifier: email, password: newPassword }
  note('sign-in', 'right password', await citizen.begins('login', { identifier: email, password }))
  note('sign-in', 'wrong password', await browser().begins('login', wrong, 401))
  note('sign-in', 'nobody', await browser().begins('login', { ...wrong, identifier: nobody }, 401))
  return citizen
}

/** One is made in the account, and signs in in a browser that nobody has used. */
async function passkey(
  citizen: Visitor,
  visiting: Visitor,
  authenticator: Authenticator,
  note: Note,
): Promise<void> {
  const options = await citizen.asks('POST', routes.passkeyOptions, {})
  note('account', 'options of a passkey', options)
  const made = await authenticator.creates(JSON.parse(options.text) as CreationOptions)
  note('account', 'new passkey', await citizen.asks('POST', routes.passkeys, made))
  const given = await visiting.asks('POST', routes.passkeyChallenge, {})
  note('sign-in', 'challenge of a passkey', given)
  const { challenge } = JSON.parse(given.text) as PasskeyChallenge
  note('sign-in', 'passkey', await visiting.begins('login', await authenticator.uses(challenge)))
}

async function session(citizen: Visitor, note: Note): Promise<void> {
  note('session', 'refresh', await citizen.asks('POST', routes.session, {}))
  note('account', 'own data', await citizen.asks('GET', routes.account))
  note('account', 'list of sessions', await citizen.asks('GET', routes.sessions))
  const change = { current: password, password: newPassword }
  note('account', 'change password', await citizen.begins('change-password', change))
  note('session', 'sign-out', await citizen.asks('DELETE', routes.session, undefined, 204))
}

async function recovery(connection: Connection, browser: () => Visitor, note: Note): Promise<void> {
  const citizen = browser()
  const known = await lettersTo(connection, email)
  note('recover', 'identify', await citizen.begins('recover', { identifier: email }))
  note('recover', 'identify, nobody', await browser().begins('recover', { identifier: nobody }))
  const code = await nextCode(connection, email, known)
  note('recover', 'code', await citizen.answers({ code }))
  note('recover', 'new password', await citizen.answers({ password }))
}

const columns: readonly (readonly [keyof Counts, string])[] = [
  ['hashes', 'argon2id'],
  ['d1Sequential', 'D1 in sequence'],
  ['d1Calls', 'D1 calls'],
  ['d1Statements', 'statements'],
  ['kvReads', 'KV reads'],
  ['kvWrites', 'writes'],
  ['kvDeletes', 'deletes'],
  ['queueSends', 'queue'],
]

function findings(counted: readonly Counted[]): Findings {
  const signedIn = counted.find(({ step }) => step === 'right password')
  const byPasskey = counted.find(({ step }) => step === 'passkey')
  if (!signedIn || !byPasskey) throw new Error('nobody signed in')
  return {
    title: 'Calls of each step',
    about:
      '"In sequence" are the round trips to D1 that wait for one another; a batch is one call.',
    rows: [
      ['', ...columns.map(([, name]) => name)],
      ...counted.map(({ flow, step, counts }) => [
        `${flow}: ${step}`,
        ...columns.map(([name]) => String(counts[name])),
      ]),
    ],
    notes: [],
    verdicts: [
      { what: 'hashes of a sign-in', measured: signedIn.counts.hashes, budget: signInHashes },
      {
        what: 'sequential D1 round trips of a sign-in',
        measured: signedIn.counts.d1Sequential,
        budget: signInRoundTrips,
      },
      {
        what: 'hashes of a sign-in by passkey',
        measured: byPasskey.counts.hashes,
        budget: passkeyHashes,
      },
      {
        what: 'sequential D1 round trips of a sign-in by passkey',
        measured: byPasskey.counts.d1Sequential,
        budget: signInRoundTrips,
      },
    ],
    figures: counted,
  }
}
