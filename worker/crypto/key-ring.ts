/** Several versions of one key: the current one writes, all of them read. */
import { SecretError, type SecretName } from './secrets.ts'

export interface KeyVersion {
  readonly id: string
  readonly key: CryptoKey
}

/** The versions of a key that are still readable, and the one that new records are made with. */
export interface KeyRing {
  readonly current: KeyVersion
  /** The longest known one: what must come out the same before and after another became current. */
  readonly eldest: KeyVersion
  /** Every version, the current one first: what has no room for a version's name is tried with each. */
  readonly all: readonly KeyVersion[]
  /** Names of versions that are gone on purpose. */
  readonly withdrawn: readonly string[]
  /**
   * Finds the version that a record names.
   *
   * @returns undefined once it has been withdrawn: nothing that names it is good any more
   * @throws UnknownKeyError for one that this Worker has never been told of
   */
  find(id: string): CryptoKey | undefined
}

/**
 * A record names a version that is neither in the ring nor withdrawn: a newer deployment may have written it while this
 * isolate runs the older one. The client is told to try again, and nothing of its data is touched.
 */
export class UnknownKeyError extends SecretError {
  readonly version: string

  constructor(secret: SecretName, version: string) {
    super(secret, `lacks version ${version}, which a record names`)
    this.version = version
  }
}

/**
 * Gathers the versions of a key.
 *
 * @param withdrawn names of versions that are gone on purpose
 * @throws RangeError when the current one is not among them
 */
export function keyRing(
  secret: SecretName,
  current: string,
  keys: ReadonlyMap<string, CryptoKey>,
  withdrawn: readonly string[] = [],
): KeyRing {
  const key = keys.get(current)
  const [eldest] = keys
  if (!key || !eldest) throw new RangeError('the current version is not among the keys')
  const others = [...keys].filter(([id]) => id !== current)
  return {
    current: { id: current, key },
    eldest: { id: eldest[0], key: eldest[1] },
    all: [{ id: current, key }, ...others.map(([id, other]) => ({ id, key: other }))],
    withdrawn,
    find(id) {
      const found = keys.get(id)
      if (found || withdrawn.includes(id)) return found
      throw new UnknownKeyError(secret, id)
    },
  }
}
