/**
 * The page's clock. Neither of the browser's own will do: the monotonic one may stand still while a device sleeps, and
 * that of the wall is set forth and back.
 */

/** Milliseconds by which the two clocks may differ from each other unnoticed: each is rounded in its own way. */
const slack = 500

let apart = Date.now() - performance.now()
let slept = 0

/**
 * Milliseconds on a clock that goes on while the device sleeps, and never back: where the two disagree, the later one
 * is believed.
 */
export function pageClock(): number {
  const ticks = performance.now()
  const jump = Date.now() - ticks - apart
  if (Math.abs(jump) > slack) {
    apart += jump
    slept += Math.max(0, jump)
  }
  return ticks + slept
}
