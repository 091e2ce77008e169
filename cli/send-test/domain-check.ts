/** Checks what a sender's domain publishes against what its carriers need. */
import type { TestResult, WantedRecord } from '../../worker/delivery/diagnostics/test-result.ts'
import { checkDmarc } from './dmarc.ts'
import type { Finding } from './finding.ts'
import { hostOf, type DnsAnswer, type LookUp } from './dns.ts'
import { checkSpf } from './spf.ts'

interface Wanted extends WantedRecord {
  readonly via: string
}

/** @returns findings, in the order of SPF, DKIM, bounces and DMARC */
export async function checkDomain(
  domain: string,
  carriers: TestResult['carriers'],
  dns: LookUp,
): Promise<readonly Finding[]> {
  const wanted = carriers.flatMap(({ via, records }) => records.map((one) => ({ ...one, via })))
  const of = (purpose: Wanted['purpose']) => wanted.filter((one) => one.purpose === purpose)
  return [
    ...(await Promise.all(
      [...spfNames(domain, of('spf'))].map(async ([name, terms]) =>
        checkSpf(name, terms, await dns.txt(name)),
      ),
    )),
    ...(await Promise.all(once(of('dkim')).map((one) => checkRecord('dkim', domain, one, dns)))),
    ...(await Promise.all(
      once(of('bounces')).map((one) => checkRecord('bounces', domain, one, dns)),
    )),
    await checkDmarc(domain, dns),
  ]
}

/** The sender's domain is looked at in any case: receivers look there too. */
function spfNames(domain: string, wanted: readonly Wanted[]): ReadonlyMap<string, string[]> {
  const names = new Map<string, string[]>([[domain, []]])
  for (const { name = domain, value = '' } of wanted)
    names.set(name, [
      ...new Set([...(names.get(name) ?? []), ...value.split(/ +/).filter(Boolean)]),
    ])
  return names
}

/** Two carriers of one provider want the same. */
const once = (records: readonly Wanted[]): readonly Wanted[] => [
  ...new Map(records.map((one) => [JSON.stringify(one), one])).values(),
]

async function checkRecord(
  purpose: 'dkim' | 'bounces',
  domain: string,
  { name, type, value, via }: Wanted,
  dns: LookUp,
): Promise<Finding> {
  if (name === undefined) return { is: `${purpose}-in-console`, name: domain, detail: via }
  const publish = { name, type, via, ...(value !== undefined && { value }) }
  const found = await foundAt(name, type, dns)
  if (found === 'unanswered') return { is: 'unanswered', name }
  const held = purpose === 'dkim' && type === 'TXT' ? found.filter(isKey) : found
  if (held.length === 0) return { is: `${purpose}-none`, name, publish }
  if (value !== undefined && !held.some((one) => hostOf(one) === hostOf(value)))
    return { is: `${purpose}-other`, name, detail: held.join(' '), publish }
  return { is: `${purpose}-right`, name, detail: held.join(' ') }
}

/** RFC 6376 §3.6.1: a key whose `p` is empty has been revoked. */
const isKey = (text: string) => /(?:^|;)\s*p\s*=\s*[^;\s]/.test(text)

async function foundAt(name: string, type: Wanted['type'], dns: LookUp): Promise<DnsAnswer> {
  switch (type) {
    case 'TXT':
      return dns.txt(name)
    case 'CNAME':
      return dns.cname(name)
    case 'MX':
      return dns.mx(name)
  }
}
