/** Where a request comes from, as the platform tells it: a city and a country, or nothing at all. */
import { describe, expect, test } from 'vitest'
import { nowhere, geolocationIn } from '../../../worker/http/geolocation.ts'

describe('a place is told by its city and its country', () => {
  for (const [cf, locality, why] of [
    [{ city: 'Ibarra', region: 'Imbabura', country: 'EC' }, 'Ibarra', 'both'],
    [{ region: 'Imbabura', country: 'EC' }, 'Imbabura', 'no city: the region'],
    [{ country: 'EC' }, '', 'the country alone'],
    [{ city: 7, country: 'EC' }, '', 'a city that is no text'],
    [{ city: 'a'.repeat(500), country: 'EC' }, 'a'.repeat(80), 'a city that has no end'],
  ] as const)
    test(why, () => expect(geolocationIn(cf)).toEqual({ locality, country: 'EC' }))
})

describe('a place is not told', () => {
  for (const [cf, why] of [
    [undefined, 'by a platform that says nothing'],
    [null, 'by null'],
    [{}, 'of an address that nobody knows'],
    [{ city: 'Springfield' }, 'by a city without a country'],
    [{ city: 'Nowhere', country: 'T1' }, 'of Tor'],
    [{ city: 'Nowhere', country: 'XX' }, 'of no country'],
    [{ city: 'Quito', country: 'ecu' }, 'by what is no code'],
  ] as const)
    test(why, () => expect(geolocationIn(cf)).toEqual(nowhere))
})
