/** Signs an officer in by passkey, and makes the first one. A passkey of the desk always recognises its owner. */
import type { DeskChallenge, OfficerView } from '../contract/desk/sign-in.ts'
import type { CreationOptions } from '../contract/passkey-operations.ts'
import type { DeskRoutes } from '../contract/routes-desk.ts'
import { makeCredential, useCredential } from '../widget/passkeys/page-credential.ts'
import { ask, type Answered } from './api.ts'

/** Nothing came of it at the device: cancelled, or no passkey is there. */
export type Unused = { readonly ok: false; readonly code: 'passkey' }

const unused: Unused = { ok: false, code: 'passkey' }

async function use(
  challenged: Answered<DeskChallenge>,
  path: string,
): Promise<Answered<OfficerView> | Unused> {
  if (!challenged.ok) return challenged
  const { challenge, rpId } = challenged.value
  const never = new AbortController().signal
  const body = await useCredential(challenge, rpId, 'optional', never, 'required')
  return body ? ask<OfficerView>(path, { method: 'POST', body }) : unused
}

export const signIn = async ({ challenge, session }: DeskRoutes) =>
  use(await ask<DeskChallenge>(challenge, { method: 'POST' }), session)

/** Uses the passkey again, before a dangerous act. */
export const signInAgain = async ({ freshness }: DeskRoutes) =>
  use(await ask<DeskChallenge>(freshness), freshness)

/** @param token of the link */
export async function enrol(
  { invitation, invitationOptions }: DeskRoutes,
  token: string,
): Promise<Answered<OfficerView> | Unused> {
  const options = await ask<CreationOptions>(invitationOptions, { method: 'POST', body: { token } })
  if (!options.ok) return options
  const made = await makeCredential(options.value, undefined, 'required')
  if (made === undefined || made === 'exists') return unused
  return ask<OfficerView>(invitation, { method: 'POST', body: { token, ...made } })
}
