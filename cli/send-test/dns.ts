/** Asks the DNS from this machine, so that what is seen is what other mail servers see. */
import { Resolver } from 'node:dns/promises'
import { OperatorError } from '../operator-error.ts'

/** The records of a name, possibly none; `unanswered` when no server replied. */
export type DnsAnswer = readonly string[] | 'unanswered'

export interface LookUp {
  /** Texts, each in one piece. */
  txt(name: string): Promise<DnsAnswer>
  /** Hosts, in lower case and without the last dot. */
  cname(name: string): Promise<DnsAnswer>
  mx(name: string): Promise<DnsAnswer>
}

/** Milliseconds that one try waits, and how many there are. */
const timeouts = { timeout: 3000, tries: 2 }

/**
 * @param server `192.0.2.1` or `127.0.0.1:5353`; this machine's own when absent
 * @throws OperatorError when it is no address
 */
export function lookUp(server?: string, waiting = timeouts): LookUp {
  const resolver = new Resolver(waiting)
  if (server !== undefined)
    try {
      resolver.setServers([server])
    } catch (cause) {
      throw new OperatorError('--dns is an address, e.g. 1.1.1.1 or 127.0.0.1:5353.', { cause })
    }
  return {
    txt: (name) =>
      dnsAnswerOf(async () => (await resolver.resolveTxt(name)).map((parts) => parts.join(''))),
    cname: (name) => dnsAnswerOf(async () => (await resolver.resolveCname(name)).map(hostOf)),
    mx: (name) =>
      dnsAnswerOf(async () =>
        (await resolver.resolveMx(name)).map(({ exchange }) => hostOf(exchange)),
      ),
  }
}

export const hostOf = (name: string): string => name.toLowerCase().replace(/\.$/, '')

async function dnsAnswerOf(ask: () => Promise<readonly string[]>): Promise<DnsAnswer> {
  try {
    return await ask()
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : ''
    if (code === 'ENOTFOUND' || code === 'ENODATA') return []
    return 'unanswered'
  }
}
