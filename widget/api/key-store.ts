/**
 * Where the page's origin keeps a browser's keys: IndexedDB, which holds a key that no script can read. Where the browser
 * refuses that, they live as long as the page.
 */
export interface StoredKey {
  /** Of the municipality's slug; on a shared computer also of the tab; or of the device. */
  readonly id: string
  readonly pair: CryptoKeyPair
  /** Milliseconds since 1970. */
  readonly madeAt: number
  /** What the device's key has signed of this one. */
  readonly device?: string
  /** The session that is bound to it: a name, which opens nothing without the key. */
  readonly session?: string
}

const memory = new Map<string, StoredKey>()
let opening: Promise<IDBDatabase> | undefined

const open = () =>
  new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('citizen-auth', 1)
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore('keys', { keyPath: 'id' })
    })
    request.addEventListener('error', () => reject(new Error('refused')))
    request.addEventListener('success', () => {
      const { result } = request
      // Emptied by the citizen, or by a newer version: the next who asks opens it anew.
      const left = () => {
        result.close()
        opening = undefined
      }
      result.addEventListener('versionchange', left)
      result.addEventListener('close', left)
      resolve(result)
    })
  })

/** One transaction, whose outcome is the result of the request that `work` ends with. */
async function transact<Result>(
  mode: IDBTransactionMode,
  work: (keys: IDBObjectStore, end: (request: IDBRequest<Result>) => void) => void,
): Promise<Result> {
  const database = await (opening ??= open())
  return new Promise((resolve, reject) => {
    const transaction = database.transaction('keys', mode)
    let last: IDBRequest<Result> | undefined
    transaction.addEventListener('complete', () => last && resolve(last.result))
    transaction.addEventListener('abort', () => reject(new Error('refused')))
    work(transaction.objectStore('keys'), (request) => {
      last = request
    })
  })
}

/** @returns undefined where there is none */
export async function findKey(id: string): Promise<StoredKey | undefined> {
  const held = memory.get(id)
  if (held) return held
  return transact<StoredKey | undefined>('readonly', (keys, end) => end(keys.get(id))).catch(
    () => undefined,
  )
}

/** Keeps a new key. @returns the one that stands: another tab may have made one in the same moment */
export async function addKey(key: StoredKey): Promise<StoredKey> {
  try {
    return await transact<StoredKey>('readwrite', (keys, end) => {
      const there = keys.get(key.id) as IDBRequest<StoredKey | undefined>
      there.addEventListener('success', () => {
        try {
          if (!there.result) keys.add(key)
          end(keys.get(key.id))
        } catch {
          // Some private windows keep data, and no keys.
          keys.transaction.abort()
        }
      })
    })
  } catch {
    memory.set(key.id, key)
    return key
  }
}

/** Changes a key that is there, and waits until that is done; does nothing where the browser refuses it. */
const change = (
  id: string,
  work: (found: StoredKey, keys: IDBObjectStore) => void,
): Promise<unknown> =>
  transact<StoredKey | undefined>('readwrite', (keys, end) => {
    const there = keys.get(id) as IDBRequest<StoredKey | undefined>
    end(there)
    there.addEventListener('success', () => {
      if (there.result) work(there.result, keys)
    })
  }).catch(() => undefined)

/** Names the session that a key is bound to; none when absent. Does nothing where the key is no more. */
export async function bindSession(id: string, session: string | undefined): Promise<void> {
  const changed = ({ session: _before, ...key }: StoredKey): StoredKey => ({
    ...key,
    ...(session !== undefined && { session }),
  })
  const held = memory.get(id)
  if (held) return void memory.set(id, changed(held))
  await change(id, (found, keys) => keys.put(changed(found)))
}

/** Gives a key another name, if a session is bound to it. */
export async function renameKey(from: string, to: string): Promise<void> {
  const held = memory.get(from)
  if (held?.session !== undefined) {
    memory.delete(from)
    memory.set(to, { ...held, id: to })
  }
  await change(from, (found, keys) => {
    if (found.session === undefined) return
    keys.put({ ...found, id: to })
    keys.delete(from)
  })
}

export async function removeKey(id: string): Promise<void> {
  memory.delete(id)
  await transact<undefined>('readwrite', (keys, end) => end(keys.delete(id))).catch(() => undefined)
}

/** Forgets what tabs that are no more have left behind. @param ids which; @param before milliseconds since 1970 */
export async function removeOld(ids: (id: string) => boolean, before: number): Promise<void> {
  await transact<StoredKey[]>('readwrite', (keys, end) => {
    const all = keys.getAll() as IDBRequest<StoredKey[]>
    end(all)
    all.addEventListener('success', () => {
      for (const { id, madeAt } of all.result) if (ids(id) && madeAt < before) keys.delete(id)
    })
  }).catch(() => undefined)
}

/** Whether keys outlive the page, as far as has been seen: none had to be kept in memory. */
export const isLasting = (): boolean => memory.size === 0
