/** What a sign-in costs in every city: one hash, and two journeys to the database, one before it and one after (T12, T31). */
import { beforeEach, expect, test } from 'vitest'
import { municipalities } from '../../../worker/municipalities/index.ts'
import { Citizen } from '../../support/citizen.ts'
import { countHashes, Watch } from '../../support/spies.ts'
import { freshCities, owner, password, slugs, somebody, type Slug } from './fixtures.ts'

beforeEach(() => freshCities({}))

const watch = new Watch()
const hashes = countHashes()

/** With the proof of work done before, where the city asks for it: it is asked for when the page opens. */
async function costOf(slug: Slug, named: Readonly<Record<string, string>>, typed: string) {
  const citizen = new Citizen(watch.environment, slug, municipalities[slug].private.origins[0])
  watch.takes()
  hashes.takes()
  const { status } = await citizen.begins('login', { ...named, password: typed })
  const { roundTrips, kv, queue } = watch.takes()
  return { status, hashes: hashes.takes(), roundTrips, elsewhere: kv.length + queue.length }
}

for (const slug of slugs)
  test(`${slug}: who is right, who is wrong and who is nobody cost one hash and two journeys`, async () => {
    const { named } = await owner(slug)
    const cost = { hashes: 1, roundTrips: 2, elsewhere: 0 }
    expect(await costOf(slug, named, 'no es la que es')).toEqual({ status: 401, ...cost })
    expect(await costOf(slug, somebody(slug).named, password)).toEqual({ status: 401, ...cost })
    expect(await costOf(slug, named, password)).toEqual({ status: 200, ...cost })
  })
