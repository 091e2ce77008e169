/**
 * What D1 has refused lately, kept by this isolate for as long as it stays so: a flood of what would be refused makes no
 * journey to D1 (T31). What changes a bucket here ends it; what another isolate changed is seen within seconds.
 */

export interface Refused {
  readonly allowed: false
  readonly retryAfter: number
  /** How many times over the bucket has been overdrawn by `owe`: what the growing price is reckoned by. */
  readonly overdrawn: number
}

/** Buckets that are kept. */
const mostKept = 1000

/** Seconds. */
const longestKept = 5

const kept = new Map<string, { readonly refused: Refused; readonly until: number }>()

/**
 * @param key of the bucket, as `bucketKeys` writes it
 * @param now seconds since 1970
 */
export function cacheRefusal(key: string, refused: Refused, now: number): void {
  if (kept.size >= mostKept) kept.clear()
  kept.set(key, { refused, until: now + Math.min(refused.retryAfter, longestKept) })
}

export function cachedRefusal(key: string, now: number): Refused | undefined {
  const known = kept.get(key)
  if (known && known.until <= now) kept.delete(key)
  return known && known.until > now ? known.refused : undefined
}

export const isRefusalCacheEmpty = (): boolean => kept.size === 0

export const dropRefusal = (key: string): boolean => kept.delete(key)

/** For an isolate that begins anew. */
export const clearRefusalCache = (): void => kept.clear()
