/** What a citizen does in the own account, as far as it sends a message. */
import type { AccountFlow } from '../../../contract/account-flows.ts'
import type { Answer } from '../../../contract/fields/index.ts'
import type { CreationOptions } from '../../../contract/passkey-operations.ts'
import { routesOf } from '../../../contract/routes.ts'
import type { MessagesOf } from '../../../worker/delivery/messages/causes.ts'
import { demo } from '../../../worker/municipalities/demo.ts'
import { password } from '../../support/accounts.ts'
import { Authenticator } from '../../support/authenticator.ts'
import { origin, type Answered } from '../../support/citizen.ts'
import { inhabitant } from '../codes/fixtures.ts'
import { at, newest } from './fixtures.ts'

export const ana = 'ana@correo.example'

/** What somebody does last, when everything else is done. */
export type Act = () => Promise<Answered>

export const code = async () => (await newest()).words['code'] ?? ''

/** What a citizen does in the own account, once the password is proven. */
const inAccount =
  (kind: AccountFlow, ...answers: readonly Answer[]) =>
  async () => {
    await inhabitant(ana)
    const citizen = at('demo')
    await citizen.begins('login', { identifier: ana, password })
    if (answers.length === 0) return () => citizen.begins(kind, { current: password })
    await citizen.begins(kind, { current: password })
    for (const answer of answers.slice(0, -1)) await citizen.answers(answer)
    return () => citizen.answers(answers.at(-1) ?? {})
  }

/** Somebody who has just signed in, and what their browser has made. */
async function passkeyMaker() {
  await inhabitant(ana)
  const citizen = at('demo')
  await citizen.begins('login', { identifier: ana, password })
  const { text } = await citizen.sends(routesOf('demo').passkeyOptions)
  const authenticator = await Authenticator.at(origin, demo.public.passkeys?.rpId ?? '')
  return { citizen, made: await authenticator.creates(JSON.parse(text) as CreationOptions) }
}

export const ownActs = {
  'details-changed': inAccount('change-details', { givenNames: 'Rosa', familyNames: '' }),
  'contact-changed': async () => {
    await inhabitant(ana)
    const citizen = at('demo')
    await citizen.begins('login', { identifier: ana, password })
    await citizen.begins('change-email', { current: password })
    await citizen.answers({ email: `nueva.${ana}` })
    const typed = await code()
    return () => citizen.answers({ code: typed })
  },
  'agreement-withdrawn': inAccount('withdraw-agreement', { agreement: 'terms' }),
  'data-downloaded': inAccount('download-data'),
  'deletion-requested': inAccount('delete-account', {}),
  'passkey-added': async () => {
    const { citizen, made } = await passkeyMaker()
    return () => citizen.sends(routesOf('demo').passkeys, { body: made })
  },
  'passkey-removed': async () => {
    const { citizen, made } = await passkeyMaker()
    const { text } = await citizen.sends(routesOf('demo').passkeys, { body: made })
    const { id } = JSON.parse(text) as { id: string }
    return () => citizen.sends(routesOf('demo').passkeyRemoval(id))
  },
} satisfies Partial<Record<MessagesOf<'proven'>, () => Promise<Act>>>
