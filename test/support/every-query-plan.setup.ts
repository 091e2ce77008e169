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
const isOfProduct = (stack = ''): boolean =>
  !walks.test(stack) &&
  stack
    .split('\n')
    .find((line) => /\.ts:/.test(line) && !/node_modules|\/test\/support\//.test(line))
    ?.includes(product) === true

/** Texts, as they were prepared so far. */
export const statementsOfTheProduct = new Set<string>()

/** As V8 has it: drizzle alone is ten frames deep. */
const stacks = Error as { stackTraceLimit?: number | undefined }

const prototype = Object.getPrototypeOf(env.DB) as D1Database
// oxlint-disable-next-line typescript/unbound-method -- called with its own `this` below
const { prepare } = prototype

prototype.prepare = function watched(this: D1Database, sql: string) {
  // A stack is dear: it is looked at until the product has been seen to prepare this text, and no more.
  if (!statementsOfTheProduct.has(sql)) {
    const limit = stacks.stackTraceLimit
    stacks.stackTraceLimit = 40
    if (isOfProduct(new Error('').stack)) statementsOfTheProduct.add(sql)
    stacks.stackTraceLimit = limit
  }
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
