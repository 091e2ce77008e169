/** Asks the DNS from this machine, so that what is seen is what other mail servers see. */
import { Resolver } from 'node:dns/promises'
import { OperatorError } from '../operator-error.ts'

/** What a name holds, nothing included; `unanswered` where no server would say. */
export type Answer = readonly string[] | 'unanswered'

export interface LookUp {
  /** Texts, each in one piece. */
  txt(name: string): Promise<Answer>
  /** Hosts, in lower case and without the last dot. */
  cname(name: string): Promise<Answer>
  mx(name: string): Promise<Answer>
}

/** Milliseconds that one try waits, and how many there are. */
const patience = { timeout: 3000, tries: 2 }

/**
 * @param server `192.0.2.1` or `127.0.0.1:5353`; this machine's own when absent
 * @throws OperatorError when it is no address
 */
export function lookUp(server?: string, waiting = patience): LookUp {
  const resolver = new Resolver(waiting)
  if (server !== undefined)
    try {
      resolver.setServers([server])
    } catch (cause) {
      throw new OperatorError('--dns is an address, e.g. 1.1.1.1 or 127.0.0.1:5353.', { cause })
    }
  return {
    txt: (name) =>
      answerOf(async () => (await resolver.resolveTxt(name)).map((parts) => parts.join(''))),
    cname: (name) => answerOf(async () => (await resolver.resolveCname(name)).map(hostOf)),
    mx: (name) =>
      answerOf(async () =>
        (await resolver.resolveMx(name)).map(({ exchange }) => hostOf(exchange)),
      ),
  }
}

export const hostOf = (name: string): string => name.toLowerCase().replace(/\.$/, '')

async function answerOf(ask: () => Promise<readonly string[]>): Promise<Answer> {
  try {
    return await ask()
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : ''
    if (code === 'ENOTFOUND' || code === 'ENODATA') return []
    return 'unanswered'
  }
}
