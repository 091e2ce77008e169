/**
 * What an isolate has fetched from a provider, for a while. Values alone: nobody waits for another request's promise, which
 * ends with that request.
 */
import type { Seconds } from '../../contract/units.ts'

/** Providers of a deployment are a few dozen; whatever grows beyond is begun anew. */
const most = 200

export function remembered<Value>(lifetime: Seconds) {
  const entries = new Map<string, { readonly value: Value; readonly fetchedAt: number }>()
  return {
    /**
     * @param now seconds since 1970
     * @param youngest fetches anew what is older than this, e.g. a set of keys that lacks one
     */
    async get(
      key: string,
      now: number,
      fetched: () => Promise<Value>,
      youngest: Seconds = lifetime,
    ): Promise<Value> {
      const known = entries.get(key)
      if (known && now - known.fetchedAt < youngest) return known.value
      const value = await fetched()
      if (entries.size >= most) entries.clear()
      entries.set(key, { value, fetchedAt: now })
      return value
    },
    clear: () => entries.clear(),
  }
}
