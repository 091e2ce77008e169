/** A secret as an operator rotates it: which versions there are, which one writes, and its text with one change. */
import { createKey, createSecrets } from '../../worker/crypto/keys.ts'
import { firstVersion, isRecord, readObject, type SecretName } from '../../worker/crypto/secrets.ts'

export interface SecretState {
  readonly current: string
  /** In the order in which they were drawn. */
  readonly versions: readonly string[]
  readonly withdrawn: readonly string[]
}

interface Written {
  readonly current: string
  readonly keys: Readonly<Record<string, unknown>> | readonly unknown[]
  readonly withdrawn?: readonly string[]
}

const namesOf = ({ keys }: Written): readonly string[] =>
  Array.isArray(keys)
    ? keys.map((jwk: unknown) => (isRecord(jwk) ? String(jwk['kid']) : ''))
    : Object.keys(keys)

/** A key written alone is its first version. The text is sound: the Worker's own reading has checked it. */
const written = (secret: SecretName, text: string): Written =>
  text.trimStart().startsWith('{')
    ? (readObject(secret, text) as unknown as Written)
    : { current: firstVersion, keys: { [firstVersion]: text.trim() } }

export function stateOf(secret: SecretName, text: string): SecretState {
  const read = written(secret, text)
  return { current: read.current, versions: namesOf(read), withdrawn: read.withdrawn ?? [] }
}

/** With a version more, drawn now, that is not current yet. */
export async function published(secret: SecretName, text: string): Promise<string> {
  const read = written(secret, text)
  if (Array.isArray(read.keys)) {
    const drawn = written(secret, (await createSecrets()).SIGNING_KEYS)
    return JSON.stringify({ ...read, keys: [...read.keys, ...(drawn.keys as readonly unknown[])] })
  }
  const used = [...namesOf(read), ...(read.withdrawn ?? [])].map(Number).filter(Number.isInteger)
  const next = String(Math.max(0, ...used) + 1)
  return JSON.stringify({ ...read, keys: { ...read.keys, [next]: createKey() } })
}

export const madeCurrent = (secret: SecretName, text: string, version: string): string =>
  JSON.stringify({ ...written(secret, text), current: version })

/** Without a version: its name stays, so that what still bears it is known for what it is. */
export function withdrawn(secret: SecretName, text: string, version: string): string {
  const read = written(secret, text)
  const keys = Array.isArray(read.keys)
    ? read.keys.filter((jwk: unknown) => !isRecord(jwk) || jwk['kid'] !== version)
    : Object.fromEntries(Object.entries(read.keys).filter(([name]) => name !== version))
  return JSON.stringify({ ...read, keys, withdrawn: [...(read.withdrawn ?? []), version] })
}
