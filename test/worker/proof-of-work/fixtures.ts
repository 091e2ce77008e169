/** The proof of work with keys and a clock of the test's own, on the real database. */
import { env } from 'cloudflare:workers'
import { database } from '../../../worker/db/database.ts'
import { proofOfWork } from '../../../worker/proof-of-work/proof-of-work.ts'
import { solved, waryMunicipality } from '../../support/proof-of-work.ts'
import { Watch } from '../../support/spies.ts'
import { freshKeys } from '../crypto/fresh-keys.ts'

const keys = await freshKeys()
const watch = new Watch()
const db = database(watch.environment.DB)

/** Seconds since 1970, by the clock that D1 has too. */
export const d1Now = async (): Promise<number> => {
  const now = await env.DB.prepare('SELECT unixepoch() AS now').first<number>('now')
  if (now === null) throw new Error('D1 told no time')
  return now
}

/** @param clock seconds that the Worker's clock is ahead of D1's */
export function checkAt(start: number, slug: string = waryMunicipality.public.slug) {
  const clock = { ahead: 0 }
  const municipality = {
    ...waryMunicipality,
    public: { ...waryMunicipality.public, slug },
  }
  return Object.assign(
    clock,
    proofOfWork(db, keys, municipality, () => start + clock.ahead),
  )
}

export const solutionOf = async (check: ReturnType<typeof checkAt>, kind: string) =>
  (await solved(await check.challenge(kind))).solution

/** Journeys to D1 since the last look. */
export const journeys = () => watch.takes().roundTrips

export const usesKept = async (): Promise<number> =>
  (await env.DB.prepare('SELECT count(*) AS n FROM human_checks').first<number>('n')) ?? -1
