/**
 * KV as it is far away: each location remembers what it has read, absence included, and learns of no write or
 * deletion made elsewhere. Miniflare's KV is one consistent store, which real KV is not (platform.md, P1).
 */
import { env } from 'cloudflare:workers'

/** KV as one location sees it, over the store that all share. */
export function kvAt(store: KVNamespace = env.CODES): KVNamespace {
  const seen = new Map<string, unknown>()
  const methods = {
    async get(key: string, how: 'json') {
      if (!seen.has(key)) seen.set(key, await store.get(key, how))
      return seen.get(key) ?? null
    },
    async put(key: string, value: string, options?: KVNamespacePutOptions) {
      await store.put(key, value, options)
      // The location that wrote sees its own write.
      seen.set(key, JSON.parse(value))
    },
    delete: (key: string) => store.delete(key),
  }
  return methods as KVNamespace
}

/** A Worker at a location of its own: same database, KV as that location sees it. */
export const locationEnv = (environment: Env = env): Env => ({
  ...environment,
  CODES: kvAt(environment.CODES),
})
