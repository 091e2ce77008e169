/** A message to nobody takes as long as those that are handed over (T12). */
import { expect, test } from 'vitest'
import { pace } from '../../../worker/delivery/queue/pace.ts'

const takes = (milliseconds: number) => () =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds)
  })

const timeOf = async (work: () => Promise<void>) => {
  const began = Date.now()
  await work()
  return Date.now() - began
}

test('as long as one of the last, and as long as is usual before there was any', async () => {
  const handingOver = pace()
  expect(await timeOf(() => handingOver.likeAnother())).toBeGreaterThanOrEqual(199)
  await handingOver.timed(takes(60))
  await handingOver.timed(takes(80))
  for (let n = 0; n < 4; n += 1)
    expect(await timeOf(() => handingOver.likeAnother())).toBeGreaterThanOrEqual(59)
})

test('what failed counts as well, and only the last ones count', async () => {
  const handingOver = pace()
  const fails = () => takes(120)().then(() => Promise.reject(new Error('not taken')))
  await expect(handingOver.timed(fails)).rejects.toThrow('not taken')
  expect(await timeOf(() => handingOver.likeAnother())).toBeGreaterThanOrEqual(119)
  for (let n = 0; n < 32; n += 1) await handingOver.timed(() => Promise.resolve())
  expect(await timeOf(() => handingOver.likeAnother())).toBeLessThan(119)
})
