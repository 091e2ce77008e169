/** The dearest price stays for as long as a slot takes to come back, not for the second in which it was reached. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { services } from '../../../worker/services.ts'
import { municipalities } from '../../../worker/municipalities/index.ts'
import { freshDatabase, timePasses } from '../../support/database.ts'

beforeEach(freshDatabase)

const asked = ['lookUpOfSubject', 'somebody'] as const

test('whoever owes twice all that is free pays the dearest price a minute later, too', async () => {
  const { demo } = municipalities
  const { ports } = await services(env, demo)
  const { burst, refill } = demo.private.limits.lookUpOfSubject
  const overdrawn = async () => {
    const [limit] = await ports.batch(await ports.limiter.consume(...asked))
    return limit.allowed ? -1 : limit.overdrawn
  }
  for (let n = 0; n < burst; n += 1) await overdrawn()
  for (let n = 0; n < burst * 3; n += 1) await ports.commit([await ports.limiter.owe(asked)])
  expect(await overdrawn()).toBe(2)
  await timePasses(60)
  expect(await overdrawn()).toBe(2)
  await timePasses(refill)
  expect(await overdrawn()).toBe(1)
})
