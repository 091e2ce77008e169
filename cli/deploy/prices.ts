/**
 * What Cloudflare asks for: its published prices in US dollars, without taxes, as they stood when they were read.
 *
 * @see https://developers.cloudflare.com/workers/platform/pricing/
 */

/** Where they were read, and when: in the source of these pages, github.com/cloudflare/cloudflare-docs. */
export const pricesRead = {
  on: '2026-11-30',
  at: 'https://developers.cloudflare.com/workers/platform/pricing/',
} as const

/** The one plan that carries this: a hash of a password takes longer than the 10 ms of CPU that Workers Free allows. */
export const plan = { name: 'Workers Paid', monthly: 5 } as const

/** What is counted, a month: what the plan includes, and what a million more cost (a gigabyte, of storage). */
export const prices = {
  requests: { title: 'requests', included: 10e6, perMillion: 0.3 },
  cpu: { title: 'milliseconds of CPU', included: 30e6, perMillion: 0.02 },
  rowsRead: { title: 'rows read from D1', included: 25e9, perMillion: 0.001 },
  rowsWritten: { title: 'rows written to D1', included: 50e6, perMillion: 1 },
  kvReads: { title: 'reads of KV', included: 10e6, perMillion: 0.5 },
  kvWrites: { title: 'writes of KV', included: 1e6, perMillion: 5 },
  queueOperations: { title: 'operations of Queues', included: 1e6, perMillion: 0.4 },
  logLines: { title: 'lines of the log', included: 20e6, perMillion: 0.6 },
  // In bytes: five gigabytes are included.
  stored: { title: 'bytes stored in D1', included: 5e9, perMillion: 0.75 / 1000 },
} as const

export type Counted = keyof typeof prices

/** Bounds of Workers Paid that a city may meet, from the same documentation (`…/platform/limits/` of each product). */
export const limits = [
  'D1: 10 GB a database, one writer at a time',
  'Workers: 128 MB an isolate, CPU as `limits.cpu_ms` of wrangler.toml says (2 s a request)',
  'KV: one write a second of one key; Queues: 5,000 messages a second, kept for 4 days',
  'no limit of requests',
] as const
