/** A message to nobody takes as long as those that are handed over (T12). */
import { afterEach, expect, test, vi } from 'vitest'
import { pace } from '../../../worker/delivery/queue/pace.ts'

const timers = vi.spyOn(globalThis, 'setTimeout')
afterEach(() => timers.mockClear())

const takes = (milliseconds: number) => () =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds)
  })

/** Milliseconds that a message to nobody waits. */
async function waitOf({ likeAnother }: ReturnType<typeof pace>): Promise<number> {
  timers.mockClear()
  await likeAnother()
  return timers.mock.calls[0]?.[1] ?? 0
}

test('as long as one of the last, and as long as is usual before there was any', async () => {
  const handingOver = pace()
  expect(await waitOf(handingOver)).toBe(200)
  await handingOver.timed(takes(60))
  await handingOver.timed(takes(80))
  for (let n = 0; n < 4; n += 1) expect(await waitOf(handingOver)).toBeGreaterThanOrEqual(59)
})

test('what failed counts as well', async () => {
  const handingOver = pace()
  const fails = () => takes(120)().then(() => Promise.reject(new Error('not taken')))
  await expect(handingOver.timed(fails)).rejects.toThrow('not taken')
  expect(await waitOf(handingOver)).toBeGreaterThanOrEqual(119)
})

test('only the last count', async () => {
  const clock = vi.spyOn(Date, 'now')
  const handingOver = pace()
  clock.mockReturnValueOnce(0).mockReturnValueOnce(150)
  await handingOver.timed(() => Promise.resolve())
  for (let n = 0; n < 32; n += 1) {
    clock.mockReturnValueOnce(0).mockReturnValueOnce(1)
    await handingOver.timed(() => Promise.resolve())
  }
  clock.mockRestore()
  expect(await waitOf(handingOver)).toBe(1)
})
