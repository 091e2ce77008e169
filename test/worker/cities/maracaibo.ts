/** Citizens of Maracaibo: a cédula, an address, a password of their own choosing. */
import { env } from 'cloudflare:workers'
import { accountStore } from '../../../worker/accounts/account-store.ts'
import { readKeys } from '../../../worker/crypto/keys.ts'
import { token } from '../../../worker/crypto/random.ts'
import { database } from '../../../worker/db/database.ts'
import { municipalities } from '../../../worker/municipalities/index.ts'
import { limitsRefill } from '../../support/database.ts'
import { at, newCedulaVe, newEmail, newestTo } from './fixtures.ts'

export const chosen = { password: 'Relámpago 28!', repeated: 'Relámpago 28!' }

export const person = () => ({ personKind: 'natural', cedula: newCedulaVe(), email: newEmail() })
export type Person = ReturnType<typeof person>

export const data = (one: Person) => ({
  ...one,
  givenNames: 'Carmen Elena',
  familyNames: 'Urdaneta Rincón',
  phone: '0414-1234501',
  terms: 'yes',
  privacy: 'yes',
})

export const link = async ({ email }: Person, kind: 'register' | 'recover') =>
  (await newestTo(email, new RegExp(`citizen-${kind}`))).link ?? ''

export async function settled(one: Person) {
  const citizen = at('maracaibo')
  await citizen.begins('register', data(one))
  await citizen.follows(await link(one, 'register'))
  const done = await citizen.answers(chosen)
  if (done.body.outcome !== 'registered') throw new Error(`not registered: ${done.text}`)
  await limitsRefill()
}

/** An account in the database, which nobody has chosen a password for: enough for whoever is served at the desk. */
export async function kept({ cedula, email }: Person): Promise<void> {
  const db = database(env.DB)
  const { maracaibo } = municipalities
  const made = await accountStore(db, await readKeys(env), maracaibo).create({
    id: `acc_${token(128)}`,
    status: 'active',
    locale: 'es-VE',
    password: null,
    details: { givenNames: 'Carmen Elena', familyNames: 'Urdaneta Rincón' },
    identifiers: [{ kind: 'cedula-ve', value: cedula, proven: false }],
    contacts: [{ channel: 'email', value: email, proven: true }],
    agreements: ['terms', 'privacy'],
  })
  await db.batch(...made)
}

/** A sign-in with what was chosen at the registration. */
export const signsIn = ({ cedula }: Person) =>
  at('maracaibo').begins('login', { personKind: 'natural', cedula, password: chosen.password })
