/**
 * Whatever two to four people of few names do in a city's flows, in any order, at once, with answers that are lost,
 * second clicks and reloads: who can sign in has a name to sign in with and a proven contact, or was seen with the document
 * by two officers; and nobody has another's.
 *
 * `npm run test:long -- whole` runs many more; a failure prints the seed that shows it again, and `FROM` begins at its part.
 */
import { getTableConfig } from 'drizzle-orm/sqlite-core'
import * as fc from 'fast-check'
import { env } from 'cloudflare:workers'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { flowKinds } from '../../../contract/flow.ts'
import { accounts } from '../../../worker/db/schema.ts'
import { tables } from '../../../worker/db/tables.ts'
import { municipalities } from '../../../worker/municipalities/index.ts'
import type { Municipality } from '../../../worker/municipalities/municipality.ts'
import { cheapHash } from '../../support/cheap-hash.ts'
import { cheapJudgement } from '../../support/cheap-judgement.ts'
import { completed } from '../../support/completed-document.ts'
import { freshDatabase } from '../../support/database.ts'
import { isLong, partsOf } from '../../support/runs.ts'
import { inPadron } from '../cities/fixtures.ts'
import type { Pools } from './answers.ts'
import { Household, type Manner, type Walk } from './household.ts'
import { sharedNames } from './wholeness.ts'

/** Milliseconds after which no further interleaving begins, when nobody asked for a number of them. */
const patience = 15_000

const parts = partsOf(150, 20_000, patience)

const slugs = ['ibarra', 'ecuapass', 'leon', 'maracaibo', 'demo'] as const
type Slug = (typeof slugs)[number]

/** Without the proof of work, which is another test's: it would be most of the time of this one. */
const cities = Object.fromEntries(
  slugs.map((slug) => {
    const city: Municipality = municipalities[slug]
    const open = ({ human: _human, ...use }: { readonly human?: true }) => use
    const flows = Object.fromEntries(
      Object.entries(city.public.flows).map(([kind, way]) => [kind, way.map(open)]),
    ) as unknown as Municipality['public']['flows']
    return [slug, { ...city, public: { ...city.public, flows } }]
  }),
) as Record<Slug, Municipality>

const who = {
  document: fc.nat({ max: 1 }),
  email: fc.nat({ max: 1 }),
  user: fc.nat({ max: 1 }),
  phone: fc.nat({ max: 1 }),
}

/** Somebody who says now this and now that of themselves. */
const walk: fc.Arbitrary<Walk> = fc.record({
  kind: fc.oneof(
    { weight: 6, arbitrary: fc.constant('register' as const) },
    { weight: 6, arbitrary: fc.constant('login' as const) },
    { weight: 3, arbitrary: fc.constant('recover' as const) },
    { weight: 2, arbitrary: fc.constantFrom(...flowKinds) },
  ),
  ...who,
  n: fc.nat({ max: 5 }),
})

/** Somebody who is the same all the time: registers, and then signs in or recovers. */
const life: fc.Arbitrary<readonly Walk[]> = fc
  .record({
    person: fc.record(who),
    n: fc.nat({ max: 5 }),
    later: fc.array(
      fc.record({ kind: fc.constantFrom('login', 'login', 'recover'), n: fc.nat({ max: 5 }) }),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .map(({ person, n, later }) => [
    { ...person, kind: 'register', n },
    ...later.map((one) => ({ ...person, ...one })),
  ])

const manner = fc.oneof(
  { weight: 14, arbitrary: fc.constant<Manner>('once') },
  { weight: 6, arbitrary: fc.constantFrom<Manner[]>('twice', 'lost', 'again', 'reload', 'link') },
)

/** A turn of somebody, taken a few times in a row; or time, or an officer. */
const turn = fc.oneof(
  {
    weight: 16,
    arbitrary: fc.record({
      who: fc.nat({ max: 3 }),
      manner,
      times: fc.integer({ min: 1, max: 5 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ seconds: fc.constantFrom(60, 3700, 90_000) }) },
  { weight: 1, arbitrary: fc.record({ officer: fc.constant(true) }) },
  { weight: 2, arbitrary: fc.record({ officers: fc.nat({ max: 1 }) }) },
)

const interleaving = fc.record({
  city: fc.constantFrom(...slugs),
  plans: fc.array(fc.oneof(life, fc.array(walk, { minLength: 1, maxLength: 4 })), {
    minLength: 2,
    maxLength: 4,
  }),
  turns: fc.array(turn, { minLength: 4, maxLength: 14 }),
})

let drawn = 0

/** Names that no world before had in this database: two of each kind. */
function newPools(): Pools {
  drawn += 1
  const number = String(drawn).padStart(6, '0')
  const letters = number.slice(-4).replace(/\d/g, (digit) => 'BCDFGHJKLM'[Number(digit)] ?? 'B')
  return {
    documents: {
      'cedula-ec': [completed('cedula-ec', `170${number}`), completed('cedula-ec', `171${number}`)],
      curp: [
        completed('curp', `AAEX990131MGT${letters.slice(-3)}0`),
        completed('curp', `AAEX990131HGT${letters.slice(-3)}0`),
      ],
      'cedula-ve': [`V${12_000_000 + drawn}`, `V${15_000_000 + drawn}`],
      'rif-ve': ['J075053857'],
      rfc: ['AAB990101AB1'],
    },
    emails: [`ana${drawn}@correo.example`, `eva${drawn}@correo.example`],
    phones: [],
    users: [`ana.x${drawn}`, `eva.x${drawn}`],
  }
}

const phones: Readonly<Record<Slug, readonly string[]>> = {
  demo: [],
  ecuapass: [],
  ibarra: ['0991234503', '0991234504'],
  leon: ['4771231001', '4771231002'],
  maracaibo: ['0414-1234501', '0414-1234502'],
}

/** Whatever refers to an account, by the schema: a new table cannot be forgotten here. */
const ofAccounts = Object.values(tables)
  .map((table) => getTableConfig(table))
  .filter(({ foreignKeys }) => foreignKeys.some((key) => key.reference().foreignTable === accounts))
  .map(({ name }) => name)

/** A new world, in the old tables. The database lets nobody who can sign in lose a name: first nobody can. */
const forgetting = [
  'DELETE FROM temporary_passwords',
  'UPDATE accounts SET password = NULL',
  ...ofAccounts.map((name) => `DELETE FROM "${name}"`),
  'DELETE FROM accounts',
  'DELETE FROM challenges',
  'DELETE FROM flows',
  'DELETE FROM outbox',
  'DELETE FROM register_people',
].map((sql) => env.DB.prepare(sql))

type Turn = typeof turn extends fc.Arbitrary<infer T> ? T : never

const happens = (household: Household, one: Turn): Promise<boolean> =>
  'seconds' in one
    ? household.passes(one.seconds)
    : 'officer' in one
      ? household.officerApproves()
      : 'officers' in one
        ? household.officersAssist(one.officers)
        : household.turn(one.who, one.manner)

beforeAll(() => {
  vi.spyOn(console, 'log').mockImplementation(() => {})
  Object.assign(municipalities, cities)
  cheapHash()
  cheapJudgement()
})

beforeEach(async () => {
  drawn = 0
  await freshDatabase()
})

for (const { called, parameters } of parts)
  test(
    `who can sign in has a name and a proven contact, whatever people do at once: ${called}`,
    { timeout: 3_600_000 },
    async () => {
      const ended = new Map<string, number>()
      let worlds = 0
      let steps = 0
      await fc.assert(
        fc.asyncProperty(interleaving, async ({ city: slug, plans, turns }) => {
          worlds += 1
          await env.DB.batch(forgetting)
          const city = cities[slug]
          const pools = { ...newPools(), phones: phones[slug] }
          if (slug === 'ibarra')
            await inPadron('ibarra', pools.documents['cedula-ec']?.[0] ?? '', {
              givenNames: 'MARÍA',
              email: pools.emails[0] ?? '',
            })
          const household = new Household(city, pools, plans)
          for (const one of turns)
            for (let time = 0; time < ('times' in one ? one.times : 1); time += 1) {
              if (!(await happens(household, one))) continue
              steps += 1
              expect(await household.looks()).toEqual([])
            }
          expect(await sharedNames(city)).toEqual([])
          for (const outcome of household.ended) ended.set(outcome, (ended.get(outcome) ?? 0) + 1)
        }),
        parameters,
      )
      console.info(
        `${worlds} interleavings, ${steps} steps, ended: ${JSON.stringify(Object.fromEntries(ended))}`,
      )
      // A few walks need not come to every end; those of a whole part do.
      const owed =
        isLong && parameters.numRuns >= 100
          ? ['signed_in', 'registered', 'recovered', 'temporary_password_sent', 'assisted']
          : []
      for (const outcome of owed)
        expect(ended.get(outcome) ?? 0, `walks that end in ${outcome}`).toBeGreaterThan(0)
    },
  )
