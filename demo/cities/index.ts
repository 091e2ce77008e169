/** The registry of cities: one file and one line each. */
import type { City } from './city.ts'
import { demo } from './demo.ts'
import { ecuapass } from './ecuapass.ts'
import { ibarra } from './ibarra.ts'
import { leon } from './leon.ts'
import { maracaibo } from './maracaibo.ts'

/** In the order of the switch. */
export const cities = { demo, ibarra, leon, maracaibo, ecuapass } satisfies Record<string, City>

/** The city of an address; undefined when there is none. */
export const findCity = (slug: string): City | undefined =>
  Object.values<City>(cities).find((city) => city.slug === slug)
