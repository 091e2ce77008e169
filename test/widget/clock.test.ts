/** The page's clock: it goes on while the device sleeps, and never back. */
import { expect } from 'chai'
import { pageClock } from '../../widget/clock.ts'
import { isSet, passes, sleeps } from './support/sleep.ts'

const hour = 3600

/** Seconds by the page's clock, while something happens. */
function meanwhile(happens: () => void): number {
  const before = pageClock()
  happens()
  return Math.round((pageClock() - before) / 1000)
}

test('it tells the time that passes', () => {
  expect(meanwhile(() => passes(90))).to.equal(90)
})

test('a sleep in which the monotonic clock stands still has passed all the same', () => {
  expect(meanwhile(() => sleeps(300))).to.equal(300)
})

test('a wall clock that is set back takes nothing away', () => {
  expect(meanwhile(() => isSet(-5 * hour))).to.equal(0)
})

test('a sleep after the clock was set back is seen', () => {
  isSet(-5 * hour)
  pageClock()
  expect(meanwhile(() => sleeps(300))).to.equal(300)
})

test('it does not drift by how often it is read', () => {
  const read = () => {
    for (let n = 0; n < 20_000; n++) pageClock()
  }
  const before = performance.now()
  const start = pageClock()
  read()
  expect(pageClock() - start).to.be.closeTo(performance.now() - before, 5)
})
