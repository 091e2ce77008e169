/** What a city of so many citizens costs a month at Cloudflare, from measured use and published prices. */
import { limits, plan, prices, pricesRead, type Counted } from './prices.ts'

type Use = Readonly<Partial<Record<Counted, number>>>

/**
 * What one of each takes. Rows, reads and writes as workerd's D1 and KV counted them for the demo's profile
 * (`meta.rows_read` and `rows_written` of every statement, 2026-11-30); a row that is written is removed one day, which
 * counts as written again. CPU is a hash of 45 ms (docs/crypto.md) and what is around it, rounded up.
 */
const each = {
  registration: {
    requests: 12,
    cpu: 150,
    rowsRead: 700,
    rowsWritten: 250,
    kvReads: 1,
    kvWrites: 1,
    queueOperations: 6,
    logLines: 16,
  },
  // With the page's own requests, four refreshes and the sign-out.
  'sign-in': { requests: 12, cpu: 110, rowsRead: 420, rowsWritten: 110, logLines: 13 },
  recovery: {
    requests: 8,
    cpu: 120,
    rowsRead: 650,
    rowsWritten: 210,
    kvReads: 1,
    kvWrites: 1,
    queueOperations: 6,
    logLines: 12,
  },
  minute: { requests: 1, cpu: 10, rowsRead: 222, rowsWritten: 9, kvReads: 1, logLines: 2 },
  // An account with its identifiers, messages, audit and sessions: 7.6 kB measured, and as much again over the years.
  account: { stored: 15_000 },
} as const satisfies Record<string, Use>

/** How often, a month: what a city does not know yet is assumed here, and may be read in the output. */
const habits = { registrations: 0.02, signIns: 2, recoveries: 0.03 } as const

const minutesOfMonth = 30 * 24 * 60

export interface Estimate {
  readonly citizens: number
  /** US dollars a month, without taxes. */
  readonly total: number
  /** What goes beyond what the plan includes, dearest first. */
  readonly beyond: readonly { readonly title: string; readonly cost: number }[]
}

export function estimate(citizens: number): Estimate {
  const times: Readonly<Record<keyof typeof each, number>> = {
    registration: citizens * habits.registrations,
    'sign-in': citizens * habits.signIns,
    recovery: citizens * habits.recoveries,
    minute: minutesOfMonth,
    account: citizens,
  }
  const used = (what: Counted) =>
    Object.entries(times).reduce<number>((sum, [name, count]) => {
      const use: Use = each[name as keyof typeof each]
      return sum + (use[what] ?? 0) * count
    }, 0)
  const beyond = Object.entries(prices)
    .map(([what, { title, included, perMillion }]) => ({
      title,
      cost: (Math.max(0, used(what as Counted) - included) / 1e6) * perMillion,
    }))
    .filter(({ cost }) => cost >= 0.005)
    .toSorted((one, other) => other.cost - one.cost)
  return {
    citizens,
    total: beyond.reduce<number>((sum, { cost }) => sum + cost, plan.monthly),
    beyond,
  }
}

const dollars = (amount: number) => `$${amount.toFixed(2)}`

function line({ citizens, total, beyond }: Estimate): string {
  const parts = beyond.map(({ title, cost }) => `${title} ${dollars(cost)}`)
  const why = [`plan ${dollars(plan.monthly)}`, ...parts].join(' + ')
  return `  ${citizens.toLocaleString('en')} citizens: about ${dollars(total)} a month (${why})`
}

/** Lines for the operator. */
export const costLines = (): readonly string[] => [
  `Plan: ${plan.name}, ${dollars(plan.monthly)} a month for the account; Workers Free stops a sign-in after 10 ms of CPU.`,
  ...[10_000, 1_000_000].map((citizens) => line(estimate(citizens))),
  `  Each signs in ${habits.signIns} times a month, ${habits.registrations * 100} % register, ${habits.recoveries * 100} % recover; ` +
    `messages, taxes and the log's export are extra.`,
  `  Prices as ${pricesRead.at} had them on ${pricesRead.on}.`,
  ...limits.map((limit) => `  Limit: ${limit}.`),
]
