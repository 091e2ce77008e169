/** Citizens at the four cities, as the Worker sees them: each has its slug, its pages and its proof of work. */
import { env } from 'cloudflare:workers'
import { vi } from 'vitest'
import type { Answer } from '../../../contract/fields/index.ts'
import type { FlowKind } from '../../../contract/flow.ts'
import type { ProofOfWorkChallenge } from '../../../contract/proof-of-work.ts'
import { routesOf } from '../../../contract/routes.ts'
import { readKeys } from '../../../worker/crypto/keys.ts'
import { database } from '../../../worker/db/database.ts'
import { registerPeople } from '../../../worker/db/schema-imported.ts'
import { municipalities } from '../../../worker/municipalities/index.ts'
import type { Municipality } from '../../../worker/municipalities/municipality.ts'
import { registryEncryption } from '../../../worker/civil-registry/registry-encryption.ts'
import { Citizen, type Answered } from '../../support/citizen.ts'
import { completed } from '../../support/completed-document.ts'
import { freshDatabase } from '../../support/database.ts'
import { solved } from '../../support/proof-of-work.ts'
import { mailTo } from '../../support/delivered-messages.ts'

export type City = 'ibarra' | 'leon' | 'maracaibo' | 'ecuapass'

const registry: Record<string, Municipality> = municipalities

/** An empty database, a quiet log, and proofs of work that cost a test little: how hard they are is tested elsewhere. */
export async function freshCities(): Promise<void> {
  await freshDatabase()
  vi.spyOn(console, 'log').mockImplementation(() => {})
  for (const slug of ['ibarra', 'leon', 'maracaibo', 'ecuapass'] as const) {
    const city = municipalities[slug]
    registry[slug] = { ...city, private: { ...city.private, human: { effort: 4 } } }
  }
}

/** A browser at a city's page. */
export const at = (city: City): Citizen =>
  new Citizen(env, city, municipalities[city].private.origins[0])

/** Begins a flow, with the page's work done first where the city asks for it. */
export async function begins(citizen: Citizen, kind: FlowKind, answer: Answer): Promise<Answered> {
  const way = municipalities[citizen.slug as City].public.flows[kind]
  if (!way?.[0].human) return citizen.begins(kind, answer)
  const challenge = await citizen.sends(routesOf(citizen.slug).proofOfWork(kind), { method: 'GET' })
  const { solution } = await solved(JSON.parse(challenge.text) as ProofOfWorkChallenge)
  return citizen.begins(kind, answer, { body: { answer, human: solution } })
}

let drawn = 0

/** An address that nobody else of the file has. */
export const newEmail = () => `vecina${String((drawn += 1)).padStart(4, '0')}@correo.example`

const consonants = 'BCDFGHJKLM'
const letter = (digit: number) => consonants[Math.floor(digit) % 10] ?? 'B'

export const newCurp = () => {
  drawn += 1
  return completed(
    'curp',
    // Beyond a thousand of them, whoever is a year older.
    `AAEX${99 - Math.floor(drawn / 1000)}0131MGT${letter(drawn / 100)}${letter(drawn / 10)}${letter(drawn)}0`,
  )
}

export const newCedulaEc = () =>
  completed('cedula-ec', `170${String((drawn += 1)).padStart(6, '0')}`)

export const newCedulaVe = () => `V${12_000_000 + (drawn += 1)}`

/** What an address got that carries a link, a code or a temporary password; newest first. */
export async function newestTo(address: string, what: RegExp) {
  const found = (await mailTo(address)).find(({ text }) => what.test(text))
  if (!found) throw new Error(`nothing like ${what} was sent to ${address}`)
  return found
}

const temporaryForm = /\b[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){2}\b/

export async function temporaryTo(address: string): Promise<string> {
  const { text } = await newestTo(address, temporaryForm)
  return temporaryForm.exec(text)?.[0] ?? ''
}

/** Puts somebody into a city's padrón. */
export async function inPadron(
  city: City,
  document: string,
  person: Readonly<Record<string, string>>,
) {
  const encryption = registryEncryption(await readKeys(env), city)
  const blind = await encryption.blind({ kind: 'cedula-ec', value: document })
  const sealed = await encryption.encrypt(blind, person)
  await database(env.DB)
    .orm.insert(registerPeople)
    .values({ municipality: city, blind, sealed, source: 'padron' })
}

export const rows = async (table: string, where = '1'): Promise<number> =>
  (await env.DB.prepare(`SELECT count(*) AS n FROM ${table} WHERE ${where}`).first<number>('n')) ??
  -1
