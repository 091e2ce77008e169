/** Two versions of the Worker over one database: isolates of a deployment and of the one before serve side by side. */
import { env } from 'cloudflare:workers'
import { createSecrets } from '../../worker/crypto/keys.ts'
import type { SecretName } from '../../worker/crypto/secrets.ts'
import { Citizen } from './citizen.ts'

/** A secret on its way from one key to the next: the environments of the deployments that docs/rotation.md tells. */
export interface Rotation {
  /** The old key alone. */
  readonly before: Env
  /** Both are read, the old one writes. */
  readonly published: Env
  /** Both are read, the new one writes. */
  readonly current: Env
  /** The new key alone; the old one is named as withdrawn. */
  readonly withdrawn: Env
}

/** The runtime's own consumer is of the deployment before: messages wait until a test delivers them. */
const unhurried: Env = {
  ...env,
  DELIVERIES: { ...env.DELIVERIES, sendBatch: () => Promise.resolve() } as never,
}

/** The same browser, whose next request meets an isolate of another deployment. */
export function meets(citizen: Citizen, environment: Env): Citizen {
  const same = new Citizen(environment, citizen.slug, citizen.site)
  for (const [name, value] of citizen.cookies) same.cookies.set(name, value)
  const { kind, flow, at, accessToken } = citizen
  return Object.assign(same, { kind, flow, at, accessToken })
}

export async function rotationOf(secret: SecretName): Promise<Rotation> {
  const [old, drawn] = [env[secret] ?? '', (await createSecrets())[secret]]
  const parts = secret === 'SIGNING_KEYS' ? signing(old, drawn) : versions(old, drawn)
  const { first, second, keys, last } = parts
  const written = (value: object): Env => ({ ...unhurried, [secret]: JSON.stringify(value) })
  return {
    before: unhurried,
    published: written({ current: first, keys }),
    current: written({ current: second, keys }),
    withdrawn: written({ current: second, keys: last, withdrawn: [first] }),
  }
}

function versions(old: string, drawn: string) {
  const keyOf = (text: string): unknown =>
    text.startsWith('{') ? JSON.parse(text).keys['1'] : text
  return {
    first: '1',
    second: '2',
    keys: { 1: keyOf(old), 2: keyOf(drawn) },
    last: { 2: keyOf(drawn) },
  }
}

function signing(old: string, drawn: string) {
  const keyOf = (text: string): { readonly kid: string } => JSON.parse(text).keys[0]
  const [one, other] = [keyOf(old), keyOf(drawn)]
  return { first: one.kid, second: other.kid, keys: [one, other], last: [other] }
}
