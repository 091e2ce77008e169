/** Citizens of León who sign in with Google and Facebook, and how far they come. */
import { env } from 'cloudflare:workers'
import { vi } from 'vitest'
import type { Answer } from '../../../contract/fields/index.ts'
import { routesOf } from '../../../contract/routes.ts'
import { municipalities } from '../../../worker/municipalities/index.ts'
import type { Municipality } from '../../../worker/municipalities/municipality.ts'
import { fetchWorker } from '../../support/worker.ts'
import type { Citizen, Answered } from '../../support/citizen.ts'
import { Upstream, type Person } from '../../support/upstream.ts'
import { at, begins, freshCities, newestTo } from '../cities/fixtures.ts'
import { neighbour, password, settled, type Neighbour } from '../cities/leon.ts'
import { readReturn } from '../../../contract/provider-return.ts'

export { password }
export const page = 'https://www.leon.example/entrar'

const secrets = {
  GOOGLE_SECRET_LEON: 'a-secret-of-google',
  FACEBOOK_SECRET_LEON: 'a-secret-of-facebook',
}

export const environment: Env = {
  ...env,
  ...secrets,
}

const registry: Record<string, Municipality> = municipalities
const { leon: asItIs } = municipalities

let drawn = 100_000

/** Somebody whom no other test has, at a provider. */
export const somebodyThere = (over: Readonly<Record<string, unknown>> = {}): Person => ({
  sub: String((drawn += 1)),
  given_name: 'Ximena',
  family_name: 'Alba',
  email: `ximena${drawn}@correo.example`,
  email_verified: true,
  ...over,
})

export async function freshLeon(): Promise<Upstream> {
  vi.restoreAllMocks()
  registry['leon'] = asItIs
  await freshCities()
  return new Upstream()
}

/** A browser at León's sign-in. */
export function visitor(): Citizen {
  const citizen = at('leon')
  return Object.assign(citizen, { environment })
}

export function locationIn({ body }: Answered): string {
  const location = body.view?.['location']
  return typeof location === 'string' ? location : ''
}

/** Presses the button of a provider. */
export async function goesTo(citizen: Citizen, provider = 'google', over: Answer = {}) {
  const answered = await begins(citizen, 'federated-login', { provider, page, ...over })
  return { answered, location: locationIn(answered) }
}

/** What the provider's answer becomes on the way back to the page. */
export async function broughtBack(
  address: string,
  provider = 'google',
): Promise<{ readonly answer: Answer; readonly response: Response }> {
  const path = routesOf('leon').providerCallback(provider)
  const response = await fetchWorker(
    new Request(`https://id.leon.example${path}?${address}`, { redirect: 'manual' }),
    environment,
  )
  const { hash } = new URL(response.headers.get('location') ?? page)
  return { answer: readReturn(hash)?.answer ?? {}, response }
}

export const stateOf = (location: string) => new URL(location).searchParams.get('state') ?? ''

/** Signs in there, and comes back. */
export async function returns(
  citizen: Citizen,
  upstream: Upstream,
  location: string,
  person: Person,
  over: Answer = {},
) {
  const code = upstream.signsIn(location, person)
  const parameters = new URLSearchParams({ state: stateOf(location), code, ...over })
  const provider = location.includes('facebook') ? 'facebook' : 'google'
  const { answer } = await broughtBack(parameters.toString(), provider)
  return citizen.answers(answer)
}

/** From the button to what follows. */
export async function signsInWith(
  citizen: Citizen,
  upstream: Upstream,
  person: Person,
  provider = 'google',
): Promise<Answered> {
  const { location } = await goesTo(citizen, provider)
  return returns(citizen, upstream, location, person)
}

/** Signs in as usual, on the screen that asks for it. */
export const connects = (citizen: Citizen, { curp }: Neighbour, typed = password) =>
  citizen.answers({ personKind: 'fisica', curpOrEmail: curp, password: typed })

/** A citizen who is signed in goes to Google to link it; what comes back is taken by the act. */
export async function linksGoogle(citizen: Citizen, person = somebodyThere()) {
  const upstream = new Upstream()
  const asked = await begins(citizen, 'link-identity', { provider: 'google', password, page })
  return () => returns(citizen, upstream, locationIn(asked), person)
}

/** The end of the one link of an account. */
export async function unlinks(citizen: Citizen) {
  const { accountSections, identityById } = routesOf('leon')
  const { text } = await citizen.sends(accountSections, { method: 'GET' })
  const listed = JSON.parse(text) as { readonly identities?: readonly { readonly id: string }[] }
  // None where the session has ended meanwhile.
  const id = listed.identities?.[0]?.id ?? ''
  return () => citizen.sends(identityById(id), { method: 'DELETE' })
}

/** In place of Google the national provider, which states this CURP of whoever signs in there. */
export function nationalProvider(upstream: Upstream, idUsuario: string, curp: string): void {
  const { leon } = registry
  if (!leon) throw new Error('no León')
  const google = {
    via: 'llave-mx',
    clientId: 'leon',
    user: 'leon',
    secrets: { client: 'GOOGLE_SECRET_LEON', password: 'GOOGLE_SECRET_LEON' },
  } as const
  registry['leon'] = {
    ...leon,
    private: { ...leon.private, identityProviders: { ...leon.private.identityProviders, google } },
  }
  const told = { idUsuario, curp, cuentaVerificada: true, nombre: 'Ximena' }
  upstream.instead.set('/obtenerToken', () => Response.json({ accessToken: 'token' }))
  upstream.instead.set('/datosUsuario', () => Response.json(told))
}

/** With the password, on the city's own form. */
export const signsAsUsual = (citizen: Citizen, { curp }: Neighbour) =>
  begins(citizen, 'login', { personKind: 'fisica', curpOrEmail: curp, password })

/** Passes over the proof of a number, which León asks for once a month. */
export async function past(citizen: Citizen, answered: Answered): Promise<Answered> {
  return answered.body.step === 'verify-code' ? citizen.answers({ code: '' }) : answered
}

/** An account of León whose citizen has linked an identity. */
export async function linkedNeighbour(upstream: Upstream, person: Person) {
  const them = neighbour()
  await settled(them)
  const citizen = visitor()
  const asking = await signsInWith(citizen, upstream, person)
  if (asking.body.step !== 'connect-identity') throw new Error(`not asked: ${asking.text}`)
  const done = await past(citizen, await connects(citizen, them))
  if (done.body.outcome !== 'signed_in') throw new Error(`not linked: ${done.text}`)
  return { them, citizen }
}

export const told = async (them: Neighbour, words: RegExp) =>
  (await newestTo(them.email, words)).text
