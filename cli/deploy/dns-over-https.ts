/**
 * Asks the DNS over HTTPS: a look-up through this machine's own resolver, of a host that is not there yet, would be
 * remembered there as absent, and the deployed Worker would not be found for an hour.
 *
 * @see https://developers.cloudflare.com/1.1.1.1/encryption/dns-over-https/make-api-requests/dns-json/
 */
import * as v from 'valibot'
import { hostOf } from '../send-test/dns.ts'

/** The values of a name's records, possibly none. Each throws an Error when no resolver answers. */
export interface HostRecords {
  /** Hosts, in lower case and without the last dot. */
  ns(name: string): Promise<readonly string[]>
  cname(name: string): Promise<readonly string[]>
  a(name: string): Promise<readonly string[]>
  /** The authorities that may sign: the values of `issue`. */
  caa(name: string): Promise<readonly string[]>
}

const types = { A: 1, NS: 2, CNAME: 5, CAA: 257 } as const

/** RFC 8484 has no JSON; this is what Cloudflare and Google answer. `Status` is an RCODE: 0, or 3 for a name that is not. */
const answer = v.object({
  Status: v.number(),
  Answer: v.optional(v.array(v.object({ type: v.number(), data: v.string() }))),
})

const usual = 'https://cloudflare-dns.com/dns-query'

/** Milliseconds. */
const patience = 5000

/** `0 issue "pki.goog"`, or the same as RFC 3597 writes unknown records: `\# 15 00 05 69 73 …`. */
function authorityIn(data: string): string | undefined {
  const hex = /^\\# \d+ ((?:[0-9a-f]{2} ?)+)$/i.exec(data)?.[1]
  const bytes = hex ? Buffer.from(hex.replaceAll(' ', ''), 'hex') : undefined
  const length = bytes?.[1] ?? 0
  const [tag, value] = bytes
    ? [bytes.subarray(2, 2 + length).toString(), bytes.subarray(2 + length).toString()]
    : [data.split(' ')[1], data.split(' ').slice(2).join(' ').replaceAll('"', '')]
  return tag === 'issue' ? value?.split(';')[0]?.trim().toLowerCase() : undefined
}

/** @param resolver address that takes `?name=…&type=…` */
export function dnsOverHttps(resolver = usual): HostRecords {
  async function ask(name: string, type: keyof typeof types): Promise<readonly string[]> {
    const url = new URL(resolver)
    url.searchParams.set('name', name)
    url.searchParams.set('type', type)
    const asked = fetch(url, {
      headers: { accept: 'application/dns-json' },
      signal: AbortSignal.timeout(patience),
    }).then((response) => response.json())
    const told = v.safeParse(answer, await asked.catch(() => undefined))
    if (!told.success || ![0, 3].includes(told.output.Status))
      throw new Error(`no answer from ${url.hostname} about ${name}`)
    return (told.output.Answer ?? []).flatMap((one) => (one.type === types[type] ? one.data : []))
  }
  return {
    ns: async (name) => (await ask(name, 'NS')).map(hostOf),
    cname: async (name) => (await ask(name, 'CNAME')).map(hostOf),
    a: (name) => ask(name, 'A'),
    caa: async (name) => (await ask(name, 'CAA')).flatMap((data) => authorityIn(data) ?? []),
  }
}
