/**
 * Countries whose numbers are known by their plan: where cities are, and what borders on them. Of all others the Worker
 * knows how long a number is; it sends no text there. After a change: `node scripts/launch.mjs cli/write-numbering-plans.ts`.
 */
export const plannedCountries = [
  'EC',
  'MX',
  'VE',
  'CO',
  'PE',
  'BR',
  'GY',
  'US',
  'GT',
  'BZ',
] as const

export type PlannedCountry = (typeof plannedCountries)[number]
