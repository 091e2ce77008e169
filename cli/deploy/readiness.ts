/** Whether the named municipalities may go into production; says everything that keeps them from it at once. */
import { profileErrors } from '../../contract/profile-validation.ts'
import type { Municipality } from '../../worker/municipalities/municipality.ts'
import { hostsOf } from '../deploy-config.ts'
import { checkHost } from './host-dns.ts'
import type { HostRecords } from './dns-over-https.ts'
import type { DeployOptions } from './options.ts'
import { drafts, unready, type Unready } from './unready.ts'

/** What must be edited in the profiles, a line each; empty when nothing must. */
export const unreadyLines = (
  named: readonly Municipality[],
  { otherSite }: Pick<DeployOptions, 'otherSite'>,
): readonly string[] =>
  named.flatMap((municipality) =>
    linesOf(municipality, [
      ...profileErrors(municipality.public).map((fault) => `  unsound: ${fault}`),
      ...unready(municipality, { mayBeOtherSite: otherSite }).map(lineOf),
    ]),
  )

/** What of the texts is nobody's yet, likewise. */
export const draftLines = (named: readonly Municipality[]): readonly string[] =>
  named.flatMap((municipality) => linesOf(municipality, drafts(municipality).map(lineOf)))

const lineOf = ({ setting, needs }: Unready) => `  ${setting}: ${needs}`

const linesOf = ({ public: { slug } }: Municipality, lines: readonly string[]) =>
  lines.length > 0 ? [`worker/municipalities/${slug}.ts`, ...lines] : []

/** What the DNS says of their hosts. @returns whether the deployment may go on */
export async function hostsAreReady(
  named: readonly Municipality[],
  dns: HostRecords,
  { zone }: Pick<DeployOptions, 'zone'>,
  says: (line: string) => void,
): Promise<boolean> {
  let ready = true
  for (const host of hostsOf(named)) {
    const found = await checkHost(host, dns, zone).catch(() => undefined)
    // Without an answer the deployment may still be right: wrangler asks Cloudflare itself.
    if (!found) says(`DNS of ${host}: no resolver answers, so it was not checked.`)
    for (const { gravity, text } of found ?? []) {
      says(text)
      if (gravity === 'stops') ready = false
    }
  }
  return ready
}
