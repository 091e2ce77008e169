/** Every request that a citizen can make and that has an effect, as a scenario for faults. */
import { codeTo, linkTo, password, person } from '../../support/accounts.ts'
import { Citizen, type Answered } from '../../support/citizen.ts'
import { timePasses } from '../../support/database.ts'
import { inhabitant, recovering } from '../codes/fixtures.ts'
import { counting, type Scenario } from './scenario.ts'

const newPassword = 'otra frase que nadie adivina'

const isAt = (place: string) => (answer: Answered) => answer.body.at === place
const endsAs = (outcome: string) => (answer: Answered) => answer.body.outcome === outcome
const succeedsWith = (status: number) => (answer: Answered) => answer.status === status

/** A flow that has moved on, or whose work somebody has done. */
const over = ['step_out_of_order', 'already_done']

const signedIn = async (email: string) => {
  await inhabitant(email)
  const citizen = new Citizen()
  await citizen.begins('login', { identifier: email, password })
  return citizen
}

const atNewPassword = async (email: string) => {
  await inhabitant(email)
  const citizen = await recovering(email)
  await citizen.answers({ code: await codeTo(email) })
  return citizen
}

export const registering: readonly Scenario[] = [
  {
    named: 'begins to register',
    ready: async (email) => ({
      citizen: new Citizen(),
      sends: (citizen, operation) => citizen.begins('register', person(email), { operation }),
    }),
    succeeded: isAt('verify-code'),
    effects: counting(
      ['flows'],
      ['challenges'],
      ['outbox'],
      ['audit', "event = 'registration_begun'"],
    ),
    again: 'by right',
  },
  {
    named: 'registers with a code',
    async ready(email) {
      const citizen = new Citizen()
      await citizen.begins('register', person(email))
      const code = await codeTo(email)
      return { citizen, sends: (same, operation) => same.answers({ code }, { operation }) }
    },
    succeeded: endsAs('registered'),
    effects: counting(
      ['accounts'],
      ['identifiers'],
      ['sessions'],
      ['audit', "event = 'registered'"],
      ['challenges', 'consumed_at IS NOT NULL'],
      ['outbox', 'flow IS NULL'],
      ['flows', "at = 'done'"],
    ),
    again: over,
  },
  {
    named: 'asks for the code again',
    async ready(email) {
      const citizen = new Citizen()
      await citizen.begins('register', person(email))
      await timePasses(30)
      return { citizen, sends: (same, operation) => same.resends({ operation }) }
    },
    succeeded: isAt('verify-code'),
    effects: counting(['outbox']),
    again: ['too_soon'],
    coolsDown: true,
    // A record that cannot be read is taken for lost, and a new code takes its place.
    madeUpFor: ['KV.get'],
  },
]

export const linking: readonly Scenario[] = [
  {
    named: 'follows the link in another browser',
    async ready(email) {
      await new Citizen().begins('register', person(email))
      const link = await linkTo(email)
      return {
        citizen: new Citizen(),
        sends: (citizen, operation) => citizen.follows(link, { operation }),
      }
    },
    succeeded: isAt('prove-password'),
    effects: counting(['flows', "at = 'prove-password'"]),
    // Nothing is spent before the flow is finished in one of the browsers.
    again: 'by right',
  },
  {
    named: 'proves the password after the link',
    async ready(email) {
      await new Citizen().begins('register', person(email))
      const citizen = new Citizen()
      await citizen.follows(await linkTo(email))
      return { citizen, sends: (same, operation) => same.answers({ password }, { operation }) }
    },
    succeeded: endsAs('registered'),
    effects: counting(['accounts'], ['identifiers'], ['sessions'], ['flows', "at = 'done'"]),
    again: over,
  },
]

export const recoveringAccess: readonly Scenario[] = [
  {
    named: 'begins to recover',
    async ready(email) {
      await inhabitant(email)
      return {
        citizen: new Citizen(),
        sends: (citizen, operation) =>
          citizen.begins('recover', { identifier: email }, { operation }),
      }
    },
    succeeded: isAt('verify-code'),
    effects: counting(['flows'], ['challenges'], ['outbox'], ['audit', "event = 'recovery_begun'"]),
    again: 'by right',
  },
  {
    named: 'proves the address of a recovery',
    async ready(email) {
      await inhabitant(email)
      const citizen = await recovering(email)
      const code = await codeTo(email)
      return { citizen, sends: (same, operation) => same.answers({ code }, { operation }) }
    },
    succeeded: isAt('new-password'),
    effects: counting(['flows', "at = 'new-password'"], ['challenges', 'consumed_at IS NOT NULL']),
    again: over,
  },
  {
    named: 'sets the new password of a recovery',
    async ready(email) {
      const citizen = await atNewPassword(email)
      return {
        citizen,
        sends: (same, operation) => same.answers({ password: newPassword }, { operation }),
      }
    },
    succeeded: endsAs('recovered'),
    effects: counting(
      ['accounts', 'password_changed_at > created_at'],
      ['sessions', 'ended_at IS NOT NULL'],
      ['audit', "event = 'recovered'"],
      ['outbox', 'flow IS NULL'],
    ),
    again: over,
  },
]

export const signingIn: readonly Scenario[] = [
  {
    named: 'signs in',
    async ready(email) {
      await inhabitant(email)
      return {
        citizen: new Citizen(),
        sends: (citizen, operation) =>
          citizen.begins('login', { identifier: email, password }, { operation }),
      }
    },
    succeeded: endsAs('signed_in'),
    effects: counting(['sessions'], ['audit', "event = 'signed_in'"]),
    again: 'by right',
  },
  {
    named: 'changes the password',
    async ready(email) {
      const citizen = await signedIn(email)
      const answer = { current: password, password: newPassword }
      return {
        citizen,
        sends: (same, operation) => same.begins('change-password', answer, { operation }),
      }
    },
    succeeded: endsAs('password_changed'),
    effects: counting(
      ['accounts', 'password_changed_at > created_at'],
      ['audit', "event = 'password_changed'"],
      ['outbox', 'flow IS NULL'],
      ['flows', "kind = 'change-password'"],
    ),
    // The password that was right before is not any more.
    again: ['invalid_answer'],
  },
  {
    named: 'refreshes the session',
    ready: async (email) => ({
      citizen: await signedIn(email),
      sends: (citizen) => citizen.refreshes(),
    }),
    succeeded: succeedsWith(200),
    effects: counting(['sessions', 'generation > 0']),
    again: 'by right',
  },
  {
    named: 'signs out',
    ready: async (email) => ({
      citizen: await signedIn(email),
      sends: (citizen) => citizen.signsOut(),
    }),
    succeeded: succeedsWith(204),
    effects: counting(['sessions', 'ended_at IS NOT NULL'], ['audit', "event = 'signed_out'"]),
    again: 'by right',
    // What services are to be told is written with the end itself; who tells them at once may fail.
    madeUpFor: ['from "authorizations"'],
  },
]
