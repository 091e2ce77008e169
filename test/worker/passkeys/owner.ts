/** A citizen of Ciudad Abierta who has a passkey, and what is done with it. */
import { expect } from 'vitest'
import type { CreationOptions } from '../../../contract/passkey-operations.ts'
import { routesOf } from '../../../contract/routes.ts'
import { demo } from '../../../worker/municipalities/demo.ts'
import { Authenticator, type Said } from '../../support/authenticator.ts'
import { registered } from '../../support/accounts.ts'
import { Citizen, origin, type Sending } from '../../support/citizen.ts'

export const routes = routesOf('demo')
export const rpId = demo.public.passkeys?.rpId ?? ''

export const email = 'vecina@example.com'

export async function challengeFor(citizen: Citizen): Promise<string> {
  const { text } = await citizen.sends(routesOf(citizen.slug).passkeyChallenge)
  return (JSON.parse(text) as { challenge: string }).challenge
}

/** Makes a passkey in the account in which the citizen is. */
export async function adds(citizen: Citizen, authenticator: Authenticator, said: Said = {}) {
  const options = await citizen.sends(routes.passkeyOptions)
  expect(options.status, options.text).toBe(200)
  const body = await authenticator.creates(JSON.parse(options.text) as CreationOptions, said)
  return citizen.sends(routes.passkeys, { body })
}

export async function owner({ synced = true, counter = 0 } = {}) {
  const citizen = await registered(email)
  const authenticator = await Authenticator.at(origin, rpId, { synced })
  const added = await adds(citizen, authenticator, { counter })
  expect(added.status, added.text).toBe(200)
  const { id } = JSON.parse(added.text) as { id: string }
  return { citizen, authenticator, id }
}

/** Signs in by passkey, in a browser of its own unless it is given. */
export async function signsIn(
  authenticator: Authenticator,
  said: Said = {},
  citizen = new Citizen(),
  sending: Sending = {},
) {
  const challenge = await challengeFor(citizen)
  const answer = await authenticator.uses(challenge, said)
  const answered = await citizen.begins('login', answer, { body: { answer }, ...sending })
  return { ...answered, answer, citizen }
}
