/** Where nobody new finds a place in the queue of hashes, that is told before the database is asked for anything (T31). */
import { beforeEach, expect, test, vi } from 'vitest'
import { municipalities } from '../../../worker/municipalities/index.ts'
import { hashing } from '../../../worker/crypto/hash-queue.ts'
import { Citizen } from '../../support/citizen.ts'
import { countHashes, nothingAsked, Watch } from '../../support/spies.ts'
import { freshCities, owner, password, slugs } from './fixtures.ts'

beforeEach(() => freshCities({}))

const watch = new Watch()
const hashes = countHashes()

for (const slug of slugs)
  test(`${slug}: a new browser is told to come again at once; one that brings a device's cookie is asked for its place`, async () => {
    const { named } = await owner(slug)
    const citizen = new Citizen(watch.environment, slug, municipalities[slug].private.origins[0])
    citizen.cookies.set(`__Host-citizen-device-${slug}`, `dev_${'a'.repeat(22)}`)
    const stranger = new Citizen(watch.environment, slug, municipalities[slug].private.origins[0])
    const isFull = vi.spyOn(hashing, 'isFull').mockReturnValue(true)
    watch.takes()
    hashes.takes()

    const refused = await stranger.begins('login', { ...named, password })
    expect(refused.status).toBe(503)
    expect(refused.headers.get('retry-after')).toBe('2')
    expect(watch.takes()).toEqual(nothingAsked)
    expect(hashes.takes()).toBe(0)

    expect((await citizen.begins('login', { ...named, password })).status).toBe(200)
    isFull.mockRestore()
  })
