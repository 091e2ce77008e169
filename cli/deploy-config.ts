/**
 * Makes the configuration that is deployed: the committed one, with the account's own ids, the hosts of the named
 * municipalities and their registry. It is written to `dist/deploy/wrangler.toml`, which git ignores, at every deployment
 * anew; the committed file never changes.
 */
import type { Municipality } from '../worker/municipalities/municipality.ts'
import type { Resources } from './resources.ts'

/** Folder of what a deployment makes, from the root. */
export const deployFolder = 'dist/deploy'

/** Path of the generated file, from the root. */
export const deployConfigPath = `${deployFolder}/wrangler.toml`

/** From there back to the root. */
const up = '../../'

/** For profiles that deliver by `cloudflare`, which takes no message from an account that has not asked for it. */
const emailBinding = '\n[[send_email]]\nname = "EMAIL"\n'

/** In the place of `worker/municipalities/index.ts`; beside this file, see `deploy/registry-file.ts`. */
const registry = '\n[alias]\n"#municipalities" = "./municipalities.ts"\n'

/** The hosts that lead to the Worker, each once. */
export const hostsOf = (named: readonly Municipality[]): readonly string[] => [
  ...new Set(named.map(({ private: { base } }) => new URL(base).host)),
]

/** A custom domain has its DNS record and its certificate made; a route takes what comes to a proxied name of a zone. */
const routes = (hosts: readonly string[], zone?: string) =>
  hosts
    .map((host) =>
      zone === undefined
        ? `\n[[routes]]\npattern = "${host}"\ncustom_domain = true\n`
        : `\n[[routes]]\npattern = "${host}/*"\nzone_name = "${zone}"\n`,
    )
    .join('')

/**
 * @param committed text of `wrangler.toml`
 * @param named the municipalities that are deployed
 * @param zone the Cloudflare zone whose routes lead to the Worker; their hosts are custom domains when absent
 * @throws Error when a line that must be changed is not there exactly once
 */
export function deployConfig(
  committed: string,
  { databaseId, namespaceId }: Resources,
  named: readonly Municipality[],
  zone?: string,
): string {
  const changes = [
    // A second address, of another site than any city's, would keep no cookies.
    ['main = "worker/', `workers_dev = false\npreview_urls = false\nmain = "${up}worker/`],
    ['directory = "dist/widget"', 'directory = "widget"'],
    ['migrations_dir = "worker/', `migrations_dir = "${up}worker/`],
    ['\ndatabase_id = "local"', `\ndatabase_id = "${databaseId}"`],
    ['\nid = "local"', `\nid = "${namespaceId}"`],
  ] as const
  const made = changes.reduce((text, [from, to]) => replaceOnce(text, from, to), committed)
  if (!/^LOCAL = "false"$/m.test(made))
    throw new Error('wrangler.toml does not say LOCAL = "false": a deployed Worker has no /dev')
  const sends = named.some(({ private: { delivery } }) =>
    delivery.email.some(({ via }) => via === 'cloudflare'),
  )
  return [
    '# Made by npm run deploy. Do not edit, do not commit.\n',
    made,
    sends ? emailBinding : '',
    routes(hostsOf(named), zone),
    registry,
  ].join('')
}

function replaceOnce(text: string, from: string, to: string): string {
  const parts = text.split(from)
  if (parts.length !== 2)
    throw new Error(`wrangler.toml has ${from.trim()} ${parts.length - 1} times instead of once`)
  return parts.join(to)
}
