/** Local development only: a document that two people of Ibarra have registered, for the desk to settle. All is made up. */
import { sql } from 'drizzle-orm'
import { accountStore } from '../../accounts/account-store.ts'
import { claims } from '../../accounts/claims.ts'
import { token } from '../../crypto/random.ts'
import { write, type Write } from '../../db/database.ts'
import { claims as table } from '../../db/schema-claims.ts'
import type { Desk } from '../desk.ts'

const document = { kind: 'cedula-ec', value: '1003876545', proven: false } as const

const sides = {
  holder: { name: ['Daniel', 'Muestra'], email: 'daniel.muestra@correo.example' },
  claimant: { name: ['Rosa Elena', 'Prueba'], email: 'rosa.prueba@correo.example' },
} as const

const nameOf = (side: keyof typeof sides) => sides[side].name.join(' ')

export const claimed = {
  document: document.value,
  holder: nameOf('holder'),
  claimant: nameOf('claimant'),
  reference: 'IBA-7K2M-9QXD',
} as const

export async function madeUpClaim(desk: Desk): Promise<readonly Write[]> {
  const { database, keys, municipality, slug } = desk
  const store = accountStore(database, keys, municipality)
  const made = async (side: keyof typeof sides, id: string) => {
    const { name, email } = sides[side]
    const [givenNames, familyNames] = name
    return store.create({
      id,
      status: side === 'holder' ? 'active' : 'unconfirmed',
      locale: 'es-EC',
      password: null,
      details: { givenNames, familyNames },
      identifiers: [document],
      contacts: [{ channel: 'email', value: email, proven: side === 'holder' }],
      agreements: ['privacy'],
    })
  }
  const [holder, claimant] = [`acc_${token(128)}`, `acc_${token(128)}`]
  const claim = { id: `clm_${token(128)}`, reference: claimed.reference, claimant }
  return [
    ...(await made('holder', holder)),
    ...(await made('claimant', claimant)),
    claims(database, slug).keep({ ...claim, document: document.kind, told: holder }),
    write(database.orm.update(table).set({ createdAt: sql`unixepoch() - 2 * 86400` })),
  ]
}
