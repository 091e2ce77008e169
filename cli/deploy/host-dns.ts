/** What the DNS must say before a host can lead to the Worker, and who has to change it where it does not. */
import { siteOf } from '../site.ts'
import type { HostRecords } from './dns-over-https.ts'

export interface HostFinding {
  /** `stops`: the deployment would fail, or nobody would reach it. */
  readonly gravity: 'stops' | 'note'
  readonly text: string
}

/** Who signs Cloudflare's certificates. @see https://developers.cloudflare.com/ssl/reference/certificate-authorities/ */
const authorities = ['letsencrypt.org', 'pki.goog', 'ssl.com']

/** The host and what is above it, down to the registrable domain. */
function upwards(host: string): readonly string[] {
  const labels = host.split('.')
  const depth = labels.length - siteOf(host).split('.').length
  return Array.from({ length: depth + 1 }, (_, index) => labels.slice(index).join('.'))
}

async function firstAnswer(
  names: readonly string[],
  ask: (name: string) => Promise<readonly string[]>,
) {
  for (const name of names) {
    const values = await ask(name)
    if (values.length > 0) return { name, values }
  }
  return undefined
}

/**
 * @param zone the Cloudflare zone whose route leads to the Worker; a custom domain is made when absent
 * @throws Error when the resolver does not answer
 */
export async function checkHost(
  host: string,
  dns: HostRecords,
  zone?: string,
): Promise<readonly HostFinding[]> {
  const names = upwards(host)
  const findings: HostFinding[] = []
  const servers = await firstAnswer(names, dns.ns)
  const isCloudflare = servers?.values.every((one) => one.endsWith('.ns.cloudflare.com')) ?? false
  if (!servers)
    findings.push({
      gravity: 'stops',
      text: `${siteOf(host)} is not in the DNS: nobody has registered it, or its name servers are down.`,
    })
  else if (!isCloudflare && zone === undefined)
    findings.push({
      gravity: 'stops',
      text:
        `The DNS of ${servers.name} is with ${servers.values[0]}, not with Cloudflare, which can make ${host} only in a zone ` +
        `of its own. Add ${siteOf(host)} to the account and change the name servers at the registrar (every plan), or let ` +
        `Cloudflare answer for this one host (a partial set-up, Business or Enterprise) and name its zone: --zone ${siteOf(host)}.`,
    })
  const [alias] = await dns.cname(host)
  if (alias !== undefined && zone === undefined)
    findings.push({
      gravity: 'stops',
      text: `${host} is a CNAME of ${alias}: Cloudflare makes no custom domain where there is one. Remove it first.`,
    })
  if (zone !== undefined && alias === undefined && (await dns.a(host)).length === 0)
    findings.push({
      gravity: 'stops',
      text: `${host} has no record: a route takes what comes to a name, and makes none. Add a proxied record in ${zone}.`,
    })
  const caa = await firstAnswer(names, dns.caa)
  if (caa && !caa.values.some((one) => authorities.includes(one)))
    findings.push({
      gravity: 'stops',
      text:
        `The CAA records of ${caa.name} let ${caa.values.join(', ')} alone sign certificates. Add one of ` +
        `${authorities.join(', ')}, or there will be no TLS.`,
    })
  return findings.length > 0
    ? findings
    : [{ gravity: 'note', text: `DNS of ${host}: as Cloudflare needs it.` }]
}
