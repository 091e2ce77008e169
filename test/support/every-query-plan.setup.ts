/**
 * Watches every test of the Worker: whatever statement the product prepares, in whichever flow, route, queue or task,
 * is asked afterwards how it would find its rows. A statement that is tested at all cannot escape.
 */
import { env } from 'cloudflare:workers'
import { afterAll, expect } from 'vitest'
import { freshDatabase } from './database.ts'
import { planned, scansOf } from './query-plans.ts'

/** Where the product prepares its statements; the tests' own look-ups may read what they like. */
const product = '/worker/db/database.ts'

/** What goes over all that there is, once in years, because an operator says so. */
const walks = /\/cli\/(rekey|restore)\//

/** Whoever stands nearest to the call, but for libraries and for those who only listen. */
const isOfProduct = (files: readonly string[]): boolean =>
  !files.some((file) => walks.test(file)) &&
  files
    .find((file) => file.endsWith('.ts') && !/node_modules|\/test\/support\//.test(file))
    ?.endsWith(product) === true

/** Texts, as they were prepared so far. */
export const statementsOfTheProduct = new Set<string>()

/** As V8 has it: drizzle alone is ten frames deep. */
const stacks = Error as {
  stackTraceLimit?: number | undefined
  prepareStackTrace?: ((error: unknown, calls: readonly Call[]) => unknown) | undefined
}

interface Call {
  getFileName(): string | null | undefined
}

/**
 * The files of the calls that stand now, the nearest first. As V8 knows them: to read `stack` would look up the source
 * map of every line, through the whole text of each module, and took a fifth of the time of all tests.
 */
function filesOfCalls(): readonly string[] {
  const { stackTraceLimit, prepareStackTrace } = stacks
  let files: readonly string[] = []
  stacks.stackTraceLimit = 40
  stacks.prepareStackTrace = (_error, calls) => {
    files = calls.map((call) => call.getFileName() ?? '')
    return ''
  }
  // The calls are looked at when the text is first read.
  void new Error('').stack
  Object.assign(stacks, { stackTraceLimit, prepareStackTrace })
  return files
}

const prototype = Object.getPrototypeOf(env.DB) as D1Database
// oxlint-disable-next-line typescript/unbound-method -- called with its own `this` below
const { prepare } = prototype

prototype.prepare = function watched(this: D1Database, sql: string) {
  // A stack is dear: it is looked at until the product has been seen to prepare this text, and no more.
  if (!statementsOfTheProduct.has(sql) && isOfProduct(filesOfCalls()))
    statementsOfTheProduct.add(sql)
  return prepare.call(this, sql)
}

afterAll(async () => {
  prototype.prepare = prepare
  const unplanned = [...statementsOfTheProduct].filter((sql) => !planned.has(sql))
  if (unplanned.length === 0) return
  await freshDatabase()
  expect(await scansOf(unplanned), 'a statement reads a whole table').toEqual([])
  for (const sql of unplanned) planned.add(sql)
})
