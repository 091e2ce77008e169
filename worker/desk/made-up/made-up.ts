/**
 * Local development only: officers who need no passkey, and people who wait for them. All of them are made up. A
 * production build has none of this.
 */
import { and, eq, sql } from 'drizzle-orm'
import type { Role } from '../../../contract/desk/roles.ts'
import { hours } from '../../../contract/units.ts'
import { accountStore } from '../../accounts/account-store.ts'
import { contactRequests } from '../../accounts/contact-requests.ts'
import { token } from '../../crypto/random.ts'
import { read, write, type Write } from '../../db/database.ts'
import { contactRequests as requestTable } from '../../db/schema-credentials.ts'
import { officers, officerSessions } from '../../db/schema-desk.ts'
import { accounts } from '../../db/schema.ts'
import type { Desk } from '../desk.ts'
import { sessionDigest } from '../officers/officer-sessions.ts'
import { madeUpClaim } from './made-up-claim.ts'
import { madeUpDoubles } from './made-up-doubles.ts'
import { madeUpFigures } from './made-up-figures.ts'

interface MadeUpOfficer {
  readonly name: string
  readonly role: Role
}

export const madeUpOfficers: Readonly<Record<string, MadeUpOfficer>> = {
  lucia: { name: 'Lucía Ejemplo', role: 'clerk' },
  mateo: { name: 'Mateo Muestra', role: 'clerk' },
  elena: { name: 'Elena Modelo', role: 'supervisor' },
  pablo: { name: 'Pablo Prueba', role: 'administrator' },
  carla: { name: 'Carla Ensayo', role: 'administrator' },
  ines: { name: 'Inés Ensayo', role: 'auditor' },
}

export const applicants = [
  {
    user: 'rosa.perito',
    classification: 'perito',
    name: ['Rosa Elena', 'Prueba'],
    cedula: '1712345675',
    daysAgo: 6,
  },
  {
    user: 'luis.comercio',
    classification: 'usuario-general',
    name: ['Luis Alberto', 'Muestra'],
    cedula: '0102030400',
    daysAgo: 1,
  },
] as const

export const petitioners = [
  {
    reference: 'LEO-7K2M-9QXD',
    name: ['Ana', 'Prueba'],
    curp: 'PEXA850214MGTRXN02',
    email: 'ana.nueva@correo.example',
    phone: '+524775550130',
    daysAgo: 4,
  },
  {
    reference: 'LEO-3H8P-5TWC',
    name: ['Luis', 'Ejemplo'],
    curp: 'GOXL900723HGTNXS02',
    email: 'luis.nuevo@correo.example',
    phone: '+524775550131',
    daysAgo: 0,
  },
] as const

/** Long ago enough for the queue to have an order. */
const daysBefore = (count: number) => sql`unixepoch() - ${count * 86_400}`

async function registrations(desk: Desk): Promise<readonly Write[]> {
  const { database, keys, municipality } = desk
  const store = accountStore(database, keys, municipality)
  const made = applicants.map(async ({ user, classification, name, cedula, daysAgo }) => {
    const id = `acc_${token(128)}`
    const [givenNames, familyNames] = name
    const created = await store.create({
      id,
      status: 'awaiting',
      locale: 'es-EC',
      password: null,
      details: { classification, givenNames, familyNames },
      identifiers: [
        { kind: 'user-id', value: user, proven: false },
        { kind: 'cedula-ec', value: cedula, proven: false },
      ],
      contacts: [{ channel: 'email', value: `${user}@correo.example`, proven: true }],
      agreements: ['terms', 'privacy'],
    })
    const aged = database.orm
      .update(accounts)
      .set({ createdAt: daysBefore(daysAgo) })
      .where(eq(accounts.id, id))
    return [...created, write(aged)]
  })
  return (await Promise.all(made)).flat()
}

async function requests(desk: Desk): Promise<readonly Write[]> {
  const { database, keys, municipality, slug } = desk
  const store = contactRequests(database, keys, slug)
  const accountsOf = accountStore(database, keys, municipality)
  const made = petitioners.map(async ({ reference, name, curp, email, phone, daysAgo }) => {
    const id = `req_${token(128)}`
    const subject = `acc_${token(128)}`
    const [givenNames, firstFamilyName] = name
    const account = await accountsOf.create({
      id: subject,
      status: 'active',
      locale: 'es-MX',
      password: null,
      details: { personKind: 'fisica', givenNames, firstFamilyName },
      identifiers: [{ kind: 'curp', value: curp, proven: true }],
      contacts: [{ channel: 'email', value: `${curp.toLowerCase()}@correo.example`, proven: true }],
      agreements: ['terms', 'privacy'],
    })
    const identifiers = [{ kind: 'curp', value: curp }] as const
    const kept = await store.keep({
      id,
      reference,
      subject,
      identifiers,
      email,
      phone,
    })
    const aged = database.orm
      .update(requestTable)
      .set({ createdAt: daysBefore(daysAgo) })
      .where(eq(requestTable.id, id))
    return [...account, kept, write(aged)]
  })
  return (await Promise.all(made)).flat()
}

export const visitor = {
  givenNames: 'Carmen Elena',
  familyNames: 'Muestra',
  cedula: 'V12345678',
} as const

/** Somebody at the counter with a cédula, and without the mailbox of before. */
async function visitors({ database, keys, municipality }: Desk): Promise<readonly Write[]> {
  return accountStore(database, keys, municipality).create({
    id: `acc_${token(128)}`,
    status: 'active',
    locale: 'es-VE',
    password: null,
    details: {
      personKind: 'natural',
      givenNames: visitor.givenNames,
      familyNames: visitor.familyNames,
    },
    identifiers: [{ kind: 'cedula-ve', value: visitor.cedula, proven: false }],
    contacts: [{ channel: 'email', value: 'carmen.antes@correo.example', proven: true }],
    agreements: ['terms', 'privacy'],
  })
}

/** Cities whose desks have something to decide. */
const queues: Readonly<Partial<Record<string, (desk: Desk) => Promise<readonly Write[]>>>> = {
  ecuapass: registrations,
  ibarra: madeUpClaim,
  leon: async (desk) => [...(await requests(desk)), ...(await madeUpDoubles(desk))],
  maracaibo: visitors,
}

const idOf = ({ slug }: Desk, key: string) => `off_made-up-${slug}-${key}`

/** All of them at once: who proposes something reads that somebody is there to confirm it. */
async function staff(desk: Desk): Promise<readonly Write[]> {
  const { database, slug } = desk
  const made = Object.entries(madeUpOfficers).map(async ([key, { name, role }]) => {
    const id = idOf(desk, key)
    const activated = database.orm
      .update(officers)
      .set({ status: 'active' })
      .where(eq(officers.id, id))
    const person = { name, email: `${key}@${slug}.example` }
    return [await desk.officers.create(id, role, person), write(activated)]
  })
  return (await Promise.all(made)).flat()
}

/**
 * Opens a session for a made-up officer; the first of a city finds a filled queue.
 *
 * @returns the cookie; null for a name that there is not
 */
export async function enterWithoutPasskey(desk: Desk, key: string): Promise<string | null> {
  const one = Object.hasOwn(madeUpOfficers, key) ? madeUpOfficers[key] : undefined
  if (!one) return null
  const { database, slug } = desk
  const id = idOf(desk, key)
  const [known] = await database.batch(
    read(
      database.orm
        .select({ id: officers.id })
        .from(officers)
        .where(and(eq(officers.municipality, slug), sql`${officers.id} LIKE 'off_made-up-%'`)),
      (rows: readonly { readonly id: string }[]) => rows.map((row) => row.id),
    ),
  )
  const cookie = `ofs_${token(256)}`
  await database.batch(
    ...(known.length === 0
      ? [...(await staff(desk)), ...((await queues[slug]?.(desk)) ?? []), madeUpFigures(desk)]
      : []),
    // The page is told nothing by a redirect, and has no passkey to use again: it is fresh as it is, all day.
    desk.sessions.open(await sessionDigest(cookie), id, await sessionDigest('')),
    write(
      database.orm
        .update(officerSessions)
        .set({ authenticatedAt: sql`unixepoch() + ${hours(12)}` })
        .where(eq(officerSessions.officer, id)),
    ),
    await desk.record('officer_signed_in', id, { role: one.role }),
  )
  return cookie
}
