/** Owners and strangers at every city's sign-in: accounts put there without a flow, budgets so small that tests are quick. */
import { env } from 'cloudflare:workers'
import { vi } from 'vitest'
import type { Answer } from '../../../contract/fields/index.ts'
import type { ProofOfWorkChallenge } from '../../../contract/proof-of-work.ts'
import type { Identifier } from '../../../contract/fields/identifier.ts'
import { routesOf } from '../../../contract/routes.ts'
import { seconds } from '../../../contract/units.ts'
import { municipalities } from '../../../worker/municipalities/index.ts'
import type { Limits } from '../../../worker/limits/limits.ts'
import type { Municipality } from '../../../worker/municipalities/municipality.ts'
import { services } from '../../../worker/services.ts'
import { municipalityInForce } from '../../../worker/settings/in-force.ts'
import { Citizen, newOperation, type Answered } from '../../support/citizen.ts'
import { completed } from '../../support/completed-document.ts'
import { freshDatabase } from '../../support/database.ts'
import { solved } from '../../support/proof-of-work.ts'

/** The cities whose people these tests play: another one is no part of them until somebody plays its people. */
export type Slug = Extract<
  keyof typeof municipalities,
  'demo' | 'ecuapass' | 'ibarra' | 'leon' | 'maracaibo'
>

const registry: Record<string, Municipality> = municipalities
const asTheyAre = { ...municipalities }

/** Keys that a page derives at most where the usual work is asked. */
export const usual = 4

/** Free of work in these tests: two tries of one name from one source, three from anywhere. */
const small: Partial<Limits> = {
  signInFromSource: { burst: 2, refill: seconds(3600) },
  signInOfIdentifier: { burst: 3, refill: seconds(3600) },
  signInFailuresFromSource: { burst: 20, refill: seconds(3600) },
}

export async function freshCities(changed: Partial<Limits> = small): Promise<void> {
  await freshDatabase()
  vi.spyOn(console, 'log').mockImplementation(() => {})
  for (const [slug, city] of Object.entries(asTheyAre)) {
    const limits = { ...city.private.limits, ...changed }
    registry[slug] = { ...city, private: { ...city.private, limits, human: { effort: usual } } }
  }
  // As an isolate that has answered before: what another costs is measured in `desk/settings-served.test.ts`.
  await Promise.all(Object.keys(asTheyAre).map((slug) => municipalityInForce(slug, env)))
}

export const password = 'Cuatro palabras que nadie junta 7*'

let drawn = 0

interface Owner {
  readonly slug: Slug
  readonly account: string
  /** What is typed to sign in, but for the password. */
  readonly named: Answer
}

/** What names somebody in each city, as it is kept and as it is typed. */
const names: Readonly<Record<Slug, () => readonly [Identifier, (value: string) => Answer]>> = {
  demo: () => [
    { kind: 'cedula-ec', value: completed('cedula-ec', `170${String(drawn).padStart(6, '0')}`) },
    (identifier) => ({ identifier }),
  ],
  ibarra: () => [
    { kind: 'cedula-ec', value: completed('cedula-ec', `170${String(drawn).padStart(6, '0')}`) },
    (user) => ({ user }),
  ],
  leon: () => [
    { kind: 'curp', value: completed('curp', `AAEX990131MGT${'BCDF'[drawn % 4] ?? 'B'}BC0`) },
    (curpOrEmail) => ({ personKind: 'fisica', curpOrEmail }),
  ],
  maracaibo: () => [
    { kind: 'cedula-ve', value: `V${12_000_000 + drawn}` },
    (cedula) => ({ personKind: 'natural', cedula }),
  ],
  ecuapass: () => [{ kind: 'user-id', value: `trader${drawn}` }, (userId) => ({ userId })],
}

export const slugs = Object.keys(names) as readonly Slug[]

/** Somebody's name as it would be typed, with an account behind it or without. */
export function somebody(slug: Slug) {
  drawn += 1
  const [identifier, typed] = names[slug]()
  return { identifier, named: typed(identifier.value) }
}

export async function owner(slug: Slug): Promise<Owner> {
  const { identifier, named } = somebody(slug)
  const { ports } = await services(env, registry[slug] ?? municipalities[slug])
  const account = `acc_owner-${drawn}`
  const email = `vecina${drawn}@correo.example`
  await ports.commit(
    await ports.accounts.create({
      id: account,
      status: 'active',
      locale: 'es',
      password: await ports.passwords.hash(password),
      details: {},
      identifiers: [{ ...identifier, proven: false }],
      contacts: [{ channel: 'email', value: email, proven: true }],
      agreements: Object.keys(municipalities[slug].public.agreements),
    }),
  )
  return { slug, account, named }
}

export const at = (slug: Slug) => new Citizen(env, slug, municipalities[slug].private.origins[0])

/** A browser that the account has been used on. */
export async function knownBrowser({
  slug,
  account,
}: Pick<Owner, 'slug' | 'account'>): Promise<Citizen> {
  const { ports } = await services(env, registry[slug] ?? municipalities[slug])
  const key = await ports.idFor('dev', newOperation())
  await ports.commit(await ports.accounts.rememberDevice(account, key))
  const citizen = at(slug)
  citizen.cookies.set(`__Host-citizen-device-${slug}`, key)
  return citizen
}

/** What a page does: the work that a city asks of everybody first, and what it is asked for in answer. */
export async function signsIn(
  citizen: Citizen,
  named: Answer,
  typed: string,
  { source = '203.0.113.7', works = true } = {},
) {
  const slug = citizen.slug as Slug
  const answer = { ...named, password: typed }
  const headers = { 'cf-connecting-ip': source }
  const operation = newOperation()
  const [first] = municipalities[slug].public.flows.login
  let human: string | undefined
  if (first.human) {
    const challenge = await citizen.sends(routesOf(slug).proofOfWork('login'), {
      method: 'GET',
      headers,
    })
    human = (await solved(JSON.parse(challenge.text) as ProofOfWorkChallenge)).solution
  }
  const efforts: number[] = []
  for (;;) {
    const body = { answer, ...(human && { human }) }
    // oxlint-disable-next-line no-await-in-loop -- each is sent because of what the one before was answered
    const answered: Answered = await citizen.begins('login', answer, { body, headers, operation })
    const { challenge } = answered.body
    if (!challenge || !works || efforts.length > 3) return { ...answered, efforts }
    efforts.push(challenge.keys)
    // oxlint-disable-next-line no-await-in-loop -- as above
    human = (await solved(challenge)).solution
  }
}
