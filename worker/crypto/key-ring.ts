/** Several versions of one key: the newest writes, all of them read. Knows no algorithm. */

/** The versions of a key that are still readable, and the one that new records are made with. */
export interface KeyRing {
  readonly current: { readonly id: string; readonly key: CryptoKey }
  /** Finds the version that an older record names; undefined once it has been withdrawn. */
  find(id: string): CryptoKey | undefined
}

/**
 * Gathers the versions of a key.
 *
 * @throws RangeError when the current one is not among them
 */
export function keyRing(current: string, keys: ReadonlyMap<string, CryptoKey>): KeyRing {
  const key = keys.get(current)
  if (!key) throw new RangeError('the current version is not among the keys')
  return { current: { id: current, key }, find: (id) => keys.get(id) }
}
