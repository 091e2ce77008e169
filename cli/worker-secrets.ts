/** Which secrets the deployed Worker has, and which it lacks that profiles name. Their names, never what they hold. */
import { channels } from '../contract/channel.ts'
import { carrierName } from '../worker/delivery/carriers/carrier-name.ts'
import type { Municipality } from '../worker/municipalities/municipality.ts'
import { WranglerError, type Wrangler } from './wrangler.ts'

/** Names of the secrets that the Worker has; none when it is not there yet. */
export async function secretsOf(wrangler: Wrangler, config: string): Promise<readonly string[]> {
  const args = ['secret', 'list', '--format', 'json', '--config', config]
  const ran = await wrangler(...args)
  // 10007: the Worker itself is not there yet.
  if (ran.status !== 0 && /10007|does not exist/.test(ran.stderr + ran.stdout)) return []
  if (ran.status !== 0) throw new WranglerError(args, ran)
  const listed: readonly { readonly name: string }[] = JSON.parse(ran.stdout)
  return listed.map(({ name }) => name)
}

/** A secret that a municipality's profile names. */
interface Named {
  readonly secret: string
  /** E.g. `leon: sendgrid`. */
  readonly neededBy: string
}

/** Every secret that profiles name: those of providers of messages and of identities, and of the register of persons. */
const namedBy = (named: readonly Municipality[]): readonly Named[] =>
  named.flatMap(({ public: { slug }, private: { delivery, civilRegistry, identityProviders } }) => [
    ...channels.flatMap((channel) =>
      [...delivery[channel]].flatMap((setting) =>
        Object.values(setting.secrets ?? {}).map((secret) => ({
          secret,
          neededBy: `${slug}: ${carrierName(setting)}`,
        })),
      ),
    ),
    ...(civilRegistry?.is === 'http'
      ? [{ secret: civilRegistry.key, neededBy: `${slug}: register of persons` }]
      : []),
    ...Object.entries(identityProviders ?? {}).flatMap(([id, { secrets }]) =>
      Object.values(secrets).map((secret) => ({ secret, neededBy: `${slug}: sign-in with ${id}` })),
    ),
  ])

/** Names of all secrets that profiles name, each once. */
export const secretsNamedBy = (named: readonly Municipality[]): readonly string[] => [
  ...new Set(namedBy(named).map(({ secret }) => secret)),
]

/** Lines that name the secrets that are still to be set, and how to set them; none when all are set. */
export async function lackingSecrets(
  wrangler: Wrangler,
  config: string,
  named: readonly Municipality[],
): Promise<readonly string[]> {
  const present = await secretsOf(wrangler, config)
  const lacking = namedBy(named).filter(({ secret }) => !present.includes(secret))
  if (lacking.length === 0) return []
  const names = [...new Set(lacking.map(({ secret }) => secret))]
  const neededBy = (name: string) =>
    [...new Set(lacking.flatMap((one) => (one.secret === name ? one.neededBy : [])))].join(', ')
  return [
    'The profiles name secrets that the Worker lacks. Until they are set, who needs them is passed over, or not ' +
      'believed:',
    ...names.map(
      (name) => `  npx wrangler secret put ${name} --config ${config}   # ${neededBy(name)}`,
    ),
  ]
}
