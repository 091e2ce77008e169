/**
 * Makes the configuration that is deployed: the committed one, with the account's own ids. It is written to
 * `dist/deploy/wrangler.toml`, which git ignores, at every deployment anew; the committed file never changes.
 */
import type { DeliverySetting } from '../worker/delivery/providers/index.ts'
import type { Resources } from './resources.ts'

/** Path of the generated file, from the root. */
export const deployConfigPath = 'dist/deploy/wrangler.toml'

/** From there back to the root. */
const up = '../../'

/** For profiles that deliver by `cloudflare`, which takes no message from an account that has not asked for it. */
const emailBinding = '\n[[send_email]]\nname = "EMAIL"\n'

/**
 * @param committed text of `wrangler.toml`
 * @param deliveries who carries the messages of each municipality
 * @throws Error when a line that must be changed is not there exactly once
 */
export function deployConfig(
  committed: string,
  { databaseId, namespaceId }: Resources,
  deliveries: readonly DeliverySetting[],
): string {
  const changes = [
    ['main = "worker/', `main = "${up}worker/`],
    ['directory = "dist/', `directory = "${up}dist/`],
    ['migrations_dir = "worker/', `migrations_dir = "${up}worker/`],
    ['\ndatabase_id = "local"', `\ndatabase_id = "${databaseId}"`],
    ['\nid = "local"', `\nid = "${namespaceId}"`],
  ] as const
  const made = changes.reduce((text, [from, to]) => replaceOnce(text, from, to), committed)
  if (!/^LOCAL = "false"$/m.test(made))
    throw new Error('wrangler.toml does not say LOCAL = "false": a deployed Worker has no /dev')
  const sends = deliveries.some(({ email }) => email.some(({ via }) => via === 'cloudflare'))
  return `# Made by npm run deploy. Do not edit, do not commit.\n${made}${sends ? emailBinding : ''}`
}

function replaceOnce(text: string, from: string, to: string): string {
  const parts = text.split(from)
  if (parts.length !== 2)
    throw new Error(`wrangler.toml has ${from.trim()} ${parts.length - 1} times instead of once`)
  return parts.join(to)
}
