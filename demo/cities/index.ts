/** The registry of cities: one file and one line each. */
import type { City } from './city.ts'
import { demo } from './demo.ts'

export const cities = { demo } satisfies Record<string, City>

/** The city of an address; undefined when there is none. */
export const findCity = (slug: string): City | undefined =>
  Object.values<City>(cities).find((city) => city.slug === slug)
