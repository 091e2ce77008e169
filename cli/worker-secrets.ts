/** Which secrets the deployed Worker has, and which it lacks that profiles name. Their names, never what they hold. */
import { channels } from '../contract/channel.ts'
import { carrierName } from '../worker/delivery/carriers/carrier-name.ts'
import type { DeliverySetting } from '../worker/delivery/providers/index.ts'
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

/** A provider that a municipality has chosen, and a secret of it that is not there. */
interface Lacking {
  readonly secret: string
  /** E.g. `leon: sendgrid`. */
  readonly neededBy: string
}

/** What carriers lack. */
const lackedBy = (
  deliveries: Readonly<Record<string, DeliverySetting>>,
  present: readonly string[],
): readonly Lacking[] =>
  Object.entries(deliveries).flatMap(([slug, delivery]) =>
    channels.flatMap((channel) =>
      [...delivery[channel]].flatMap((setting) =>
        Object.values(setting.secrets ?? {})
          .filter((secret) => !present.includes(secret))
          .map((secret) => ({ secret, neededBy: `${slug}: ${carrierName(setting)}` })),
      ),
    ),
  )

/** Lines that name the secrets of providers that are still to be set, and how to set them; none when all are set. */
export async function lackingSecrets(
  wrangler: Wrangler,
  config: string,
  deliveries: Readonly<Record<string, DeliverySetting>>,
): Promise<readonly string[]> {
  const lacking = lackedBy(deliveries, await secretsOf(wrangler, config))
  if (lacking.length === 0) return []
  const names = [...new Set(lacking.map(({ secret }) => secret))]
  const neededBy = (name: string) =>
    [...new Set(lacking.flatMap((one) => (one.secret === name ? one.neededBy : [])))].join(', ')
  return [
    'Profiles name secrets of providers that the Worker lacks. Until they are set these are passed over, or their ' +
      'reports are not believed:',
    ...names.map(
      (name) => `  npx wrangler secret put ${name} --config ${config}   # ${neededBy(name)}`,
    ),
  ]
}
