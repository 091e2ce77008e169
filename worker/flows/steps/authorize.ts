/**
 * Sends the citizen to a provider, and takes what it has put into the address. The request is good once, for the browser
 * that it was made for: it is a position of a flow like any other.
 */
import { routesOf } from '../../../contract/routes.ts'
import { AuthError } from '../../auth-error.ts'
import type { Identity } from '../../identity-providers/provider.ts'
import type { Authorization } from '../authorization.ts'
import { provenState } from '../proven-sign-in.ts'
import { consumeTry } from '../step-tries.ts'
import type { ContextWith, Effects, FlowContext, Step, StepContext } from '../step.ts'

export const authorize: Step<'authorize'> = {
  async enter({ ports, municipality, flow, state, idempotencyKey }) {
    const { chosen } = state
    if (!chosen) throw new Error('nobody has chosen a provider')
    const { provider } = chosen
    const { base } = municipality.private
    const drawn = (purpose: string) => ports.idFor('aut', idempotencyKey, purpose)
    const request = {
      redirectUri: base + routesOf(municipality.public.slug).providerCallback(provider),
      state: `${flow.id}.${await drawn('state')}`,
      nonce: await drawn('nonce'),
      // RFC 7636 §4.1: 43 characters at least.
      codeVerifier: `${await drawn('verifier')}.${await drawn('verifier-too')}`,
      locale: flow.locale,
    }
    const location = await ports.identityProviders.authorizationUrl(provider, request)
    return { state: { authorization: { ...chosen, request, location } } }
  },

  view: ({ state }) => {
    const { provider, location } = authorizationIn(state)
    return { provider, location }
  },

  async answer(context, values) {
    const { ports, state, flow, client } = context
    // Whoever has signed out meanwhile links nothing, and neither does who came after them at that browser.
    if (flow.kind === 'link-identity' && client.session?.account !== state.account)
      throw new AuthError('session_required')
    const { provider, request } = authorizationIn(state)
    const { state: returned = '', code = '', iss = '', error = '', user = '' } = values
    await ports.identityProviders.requireState(provider, request, returned)
    // Each asks the provider: one flow cannot ask it for ever.
    await consumeTry(context)
    const response = { state: returned, code, iss, error, user }
    const identity = await ports.identityProviders.identify(provider, request, response)
    const effects = await decided(context, identity)
    return {
      ...effects,
      writes: [ports.identityProviders.recovered(provider), ...(effects.writes ?? [])],
    }
  },
}

function authorizationIn({
  authorization,
}: Pick<FlowContext['state'], 'authorization'>): Authorization {
  if (!authorization) throw new Error('nobody was sent to a provider')
  return authorization
}

/** What `linking.ts` says of it, done. */
async function decided(context: StepContext<'authorize'>, identity: Identity): Promise<Effects> {
  const { ports, flow, state } = context
  const signedIn = flow.kind === 'link-identity' ? (state.account ?? '') : undefined
  const [link] = await ports.batch(await ports.identities.findLink(identity))
  const situation = ports.linking.situationOf(link, signedIn)
  const decision = ports.linking.table[situation]
  switch (decision) {
    case 'sign_in':
      return signedInBy(context, identity, link?.id ?? '', link?.account ?? '')
    case 'ask':
      return {
        state: {
          identity,
          ...(situation === 'unlinked' && { linkable: true }),
          conditions: ['identity_unlinked'],
        },
      }
    case 'link':
      return { state: { identity, linkable: true } }
    case 'keep':
      return { state: { identity } }
    case 'refuse':
      throw new AuthError('identity_taken')
  }
}

/** Signed in by the link; what the city asks besides is still asked. */
async function signedInBy(
  context: ContextWith<'accounts' | 'batch' | 'now' | 'readPhone', 'municipality' | 'client'>,
  identity: Identity,
  link: string,
  id: string,
): Promise<Effects> {
  const { ports, client } = context
  const [account] = await ports.batch(ports.accounts.findById(id))
  if (!account) throw new AuthError('flow_expired')
  const emails = account.contacts.flatMap(({ channel, value }) =>
    channel === 'email' ? [{ kind: 'email', value } as const] : [],
  )
  const [requirementsOf] = await ports.batch(
    await ports.accounts.signInRequirements(
      [...account.identifiers, ...emails],
      client.deviceKey,
      '',
    ),
  )
  return {
    state: { ...provenState(context, account, requirementsOf(id), false), identity, link },
    account,
  }
}
