/** Local development only: somebody of León who has registered twice, under two CURP. All is made up. */
import { eq, sql } from 'drizzle-orm'
import { accountStore } from '../../accounts/account-store.ts'
import { token } from '../../crypto/random.ts'
import { write, type Write } from '../../db/database.ts'
import { accounts } from '../../db/schema.ts'
import type { Desk } from '../desk.ts'

export const registeredTwice = {
  /** Calendar date. */
  bornOn: '1990-07-23',
  registrations: [
    {
      givenNames: 'Ana Sofía',
      familyName: 'Muestra',
      curp: 'MUXA900723MGTSXN05',
      email: 'ana.muestra@correo.example',
      daysAgo: 400,
    },
    {
      givenNames: 'Ana',
      familyName: 'MUESTRA',
      curp: 'MUXA900723MGTSXN13',
      email: 'ana.sofia@correo.example',
      daysAgo: 30,
    },
  ],
} as const

export async function madeUpDoubles({
  database,
  keys,
  municipality,
}: Desk): Promise<readonly Write[]> {
  const store = accountStore(database, keys, municipality)
  const made = registeredTwice.registrations.map(
    async ({ givenNames, familyName, curp, email, daysAgo }) => {
      const id = `acc_${token(128)}`
      const created = await store.create({
        id,
        status: 'active',
        locale: 'es-MX',
        password: null,
        details: {
          personKind: 'fisica',
          givenNames,
          firstFamilyName: familyName,
          bornOn: registeredTwice.bornOn,
        },
        identifiers: [{ kind: 'curp', value: curp, proven: false }],
        contacts: [{ channel: 'email', value: email, proven: true }],
        agreements: ['terms', 'privacy'],
      })
      const createdAt = sql`unixepoch() - ${daysAgo * 86_400}`
      const aged = database.orm.update(accounts).set({ createdAt }).where(eq(accounts.id, id))
      return [...created, write(aged)]
    },
  )
  return (await Promise.all(made)).flat()
}
