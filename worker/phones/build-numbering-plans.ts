/**
 * Cuts the library's numbering plans of the whole world down to what the cities need: whole plans of the countries of
 * `countries.ts`, and of all others how long their numbers are. `cli/write-numbering-plans.ts` writes
 * `numbering-plans.json` by it.
 */
import whole from 'libphonenumber-js/max/metadata'
import { plannedCountries } from './countries.ts'

/** A plan as the library writes it: a list, whose places have a meaning. */
type Plan = readonly unknown[]

/** Calling code, prefix abroad, digits of a number, its lengths. */
const basics = [0, 1, 2, 3]
/** Formats, with which numbers are shown: nobody here shows any. */
const formats = 4
/** The prefix of a call within the country, as people write it in brackets; how it is told from the number. */
const trunk = [5, 6, 7]

const plans: Readonly<Record<string, Plan>> = whole.countries
const callingCodes: Readonly<Record<string, readonly string[]>> = whole.country_calling_codes

const withoutFormats = (plan: Plan): Plan =>
  plan.map((part, place) => (place === formats ? 0 : part))

/** Any number that is as long as the country's are. */
function byLength(plan: Plan): Plan {
  const lengths = plan[3] as readonly number[]
  const digits = lengths.map((length) => `\\d{${length}}`).join('|')
  const kept = [...basics, formats, ...trunk].map((place) => plan[place] ?? 0)
  return kept.with(2, digits).with(formats, 0)
}

/** A plan is shared by all who share its calling code, which is why they come along. */
const isNear = (country: string) => {
  const [code] = plans[country] ?? []
  return plannedCountries.some((one) => plans[one]?.[0] === code)
}

/**
 * The plans in the library's own form. Of a calling code that others share, the one country that the library names first
 * stands for all of them; networks of no country, as satellites are, are left out.
 */
export const cutPlans = () => {
  const codes = Object.entries(callingCodes).map(([code, sharing]) => {
    const [main = ''] = sharing
    return [code, isNear(main) ? sharing : [main]] as const
  })
  const kept = codes.flatMap(([, sharing]) => sharing).toSorted()
  return {
    version: whole.version,
    country_calling_codes: Object.fromEntries(codes),
    countries: Object.fromEntries(
      kept.map((country) => {
        const plan = plans[country] ?? []
        return [country, isNear(country) ? withoutFormats(plan) : byLength(plan)] as const
      }),
    ),
    nonGeographic: {},
  }
}
