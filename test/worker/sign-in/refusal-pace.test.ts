/** Whoever has just been refused is refused again one at a time; nobody is sent away, nobody waits for long (T31). */
import { beforeEach, expect, test, vi } from 'vitest'
import { pauseBeforeRefusal } from '../../../worker/limits/refusal-pace.ts'

let minutes = 0

beforeEach(() => {
  vi.useFakeTimers()
  // Nobody has been refused for a minute.
  minutes += 1
  vi.setSystemTime(Date.now() + minutes * 60_000)
  return () => vi.useRealTimers()
})

/** After how many milliseconds each of them is answered. */
async function crowd(count: number, showsDevice: boolean): Promise<readonly number[]> {
  const began = Date.now()
  const answered = Array.from({ length: count }, async () => {
    await pauseBeforeRefusal(showsDevice)
    return Date.now() - began
  })
  await vi.runAllTimersAsync()
  return Promise.all(answered)
}

test('one alone does not wait', async () => {
  expect(await crowd(1, false)).toEqual([0])
})

test('some wait for each other', async () => {
  expect(await crowd(5, false)).toEqual([0, 20, 40, 60, 80])
})

test('of a crowd nobody waits for more than two seconds, and who shows a device for a quarter of that', async () => {
  expect(Math.max(...(await crowd(1000, false)))).toBe(2000)
  expect(Math.max(...(await crowd(1000, true)))).toBe(500)
})

test('whoever shows a device does not wait behind those who show none', async () => {
  const strangers = crowd(1000, false)
  expect(await crowd(1, true)).toEqual([0])
  await strangers
})

test('when the crowd has gone, one alone does not wait', async () => {
  await crowd(1000, false)
  vi.setSystemTime(Date.now() + 3000)
  expect(await crowd(1, false)).toEqual([0])
})
