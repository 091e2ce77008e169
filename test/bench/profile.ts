/** Where the processor time of a sign-in goes: microseconds by the part of the product or the library that spends it. */
import { password, register, visitor } from './citizen.ts'
import { connect } from './connection.ts'
import { profiled, type TimeOfPlace } from './profiler.ts'
import type { Findings } from './report.ts'
import { startStack } from './stack.ts'

const accounts = 10
const signIns = 200
/** What runs first is compiled first. */
const warmUp = 60

/** A part by the paths of its files: the first that fits counts. */
const parts: readonly (readonly [name: string, path: RegExp])[] = [
  ['the hash (Argon2id)', /^wasm$/],
  ['waiting', /^\(idle\)$/],
  ['collecting garbage', /^\(garbage collector\)$/],
  ['the local proxy and the bench', /wrangler\/|^\.?\.?\/?test\//],
  ['drizzle', /drizzle-orm\//],
  ['hono', /hono\//],
  ['valibot', /valibot\//],
  ['jose', /jose\//],
  ['worker/http, worker/routes', /worker\/(?:http|routes|app|services)/],
  ['worker/limits', /worker\/limits/],
  ['worker/crypto', /worker\/crypto/],
  ['worker/db', /worker\/db/],
  ['worker, the rest', /worker\//],
  ['contract', /contract\//],
]

const rest = "the platform's own"

/** Measures sign-ins one after another, on a Worker whose bundle can be read. */
export async function measureProfile(): Promise<Findings> {
  const stack = await startStack(undefined, {}, ['--minify=false'])
  const connection = connect(stack.address)
  const emailOf = (number: number) => `profile-${number % accounts}@ciudadabierta.example`
  try {
    for (let number = 0; number < accounts; number += 1)
      await register(connection, stack.origin, emailOf(number))
    const signIn = (number: number) =>
      visitor(connection, stack.origin).begins('login', { identifier: emailOf(number), password })
    for (let number = 0; number < warmUp; number += 1) await signIn(number)
    const times = await profiled(stack.inspector, async () => {
      for (let number = 0; number < signIns; number += 1) await signIn(number)
    })
    return findings(times)
  } finally {
    connection.close()
    await stack.close()
  }
}

function findings(times: TimeOfPlace): Findings {
  const spent = new Map<string, number>(parts.map(([name]) => [name, 0]))
  for (const [place, time] of times) {
    const [name] = parts.find(([, path]) => path.test(place)) ?? [rest]
    spent.set(name, (spent.get(name) ?? 0) + time / signIns)
  }
  const hash = spent.get('the hash (Argon2id)') ?? 1
  const rows = [...spent].map(([name, time]) => [
    name,
    `${Math.round(time).toLocaleString('en')} µs`,
    `${((100 * time) / hash).toFixed(1)} %`,
  ])
  return {
    title: 'Where a sign-in spends its time',
    about: `${signIns} sign-ins one after another, looked at every tenth of a millisecond, which slows what is not the hash.`,
    rows: [['', 'a sign-in', 'of the hash'], ...rows],
    notes: [],
    verdicts: [],
    figures: { spent: Object.fromEntries(spent), places: Object.fromEntries(times) },
  }
}
