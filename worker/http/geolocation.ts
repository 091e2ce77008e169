/** Roughly where a request comes from, as the platform reads its network address. For notices; decides nothing. */
import type { Geolocation } from '../flows/step.ts'
import type { AppContext } from './context.ts'

export const nowhere: Geolocation = { locality: '', country: '' }

/**
 * Reads what the platform says of a request. Whose address is unknown, or hidden by Tor, is nowhere: `XX` and `T1` are
 * no countries. A city without a country would name several.
 *
 * @see https://developers.cloudflare.com/workers/runtime-apis/request/#incomingrequestcfproperties
 */
export function geolocationIn(cf: unknown): Geolocation {
  const textOf = (name: string): string => {
    const value: unknown = cf !== null && typeof cf === 'object' ? Reflect.get(cf, name) : undefined
    return typeof value === 'string' ? value : ''
  }
  const country = textOf('country')
  if (!/^[A-Z]{2}$/.test(country) || country === 'XX') return nowhere
  return { locality: (textOf('city') || textOf('region')).slice(0, 80), country }
}

/** Under `npm start` nobody knows where a request is from, and what stands in for it is Austin, Texas. */
export const geolocationOf = ({ req, env }: AppContext): Geolocation =>
  LOCAL && env.LOCAL_WORKER ? nowhere : geolocationIn(req.raw.cf)
