/** Whether a failed delivery is tried again, and after how long: decided without a clock, a queue or a database. */
import { expect, test } from 'vitest'
import { faults } from '../../../worker/delivery/provider.ts'
import { backOff, decideRetry } from '../../../worker/delivery/queue/retry-policy.ts'

test('waits grow, and chance spreads them by a quarter to either side', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8].map((attempts) => backOff(attempts, 0.5))).toEqual([
    2, 8, 30, 60, 120, 300, 900, 900,
  ])
  expect([backOff(3, 0), backOff(3, 0.999)]).toEqual([23, 37])
})

for (const fault of faults.filter((one) => one !== 'message'))
  test(`a fault of the kind ${fault} is tried again while the message lives longer than the wait`, () => {
    const failure = { fault, retryAfter: 0 }
    expect(decideRetry(failure, { attempts: 3, remaining: 31 }, 0.5)).toEqual({
      is: 'retry',
      seconds: 30,
    })
    expect(decideRetry(failure, { attempts: 3, remaining: 30 }, 0.5)).toEqual({ is: 'give-up' })
  })

test('a message that cannot be sent is given up at once', () => {
  expect(
    decideRetry({ fault: 'message', retryAfter: 0 }, { attempts: 1, remaining: 600 }, 0.5),
  ).toEqual({ is: 'give-up' })
})

test('a provider that asks for a longer wait gets it, if the message lives as long', () => {
  const failure = { fault: 'provider', retryAfter: 120 } as const
  expect(decideRetry(failure, { attempts: 1, remaining: 121 }, 0.5)).toEqual({
    is: 'retry',
    seconds: 120,
  })
  expect(decideRetry(failure, { attempts: 1, remaining: 120 }, 0.5)).toEqual({ is: 'give-up' })
})
