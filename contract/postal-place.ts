/** What a postal code says of an address: what the page fills in, and the settlements to choose from. */
import * as v from 'valibot'

/** Body of `GET /{slug}/geo/{country}/{code}`: one postal code, as its country's post office publishes it. */
export const postalPlace = v.strictObject({
  /** ISO 3166-1 alpha-2. */
  country: v.string(),
  code: v.string(),
  /** First level: estado, provincia. */
  state: v.string(),
  /** Second level: municipio, cantón. */
  municipality: v.string(),
  city: v.optional(v.string()),
  /** Names of colonias, barrios and the like, in Spanish order. Never taken for complete: one may be missing. */
  settlements: v.pipe(v.array(v.string()), v.readonly()),
})

export type PostalPlace = v.InferOutput<typeof postalPlace>

/**
 * How many digits the codes of each country have. Others have none that citizens know: there the page asks for state and
 * municipality.
 */
const lengths: Readonly<Record<string, number>> = { EC: 6, MX: 5, VE: 4 }

/** Digits of a country's postal codes; undefined where citizens know none. */
export const postalCodeLength = (country: string): number | undefined =>
  Object.hasOwn(lengths, country) ? lengths[country] : undefined

/** Whether a text can be a postal code of a country; says nothing of whether it is one. */
export const isPostalCode = (country: string, code: string): boolean =>
  /^\d+$/.test(code) && code.length === postalCodeLength(country)
