/** A device that sleeps, and clocks that are set: the browser's two clocks, as a test wants them. */

const wall = Date.now.bind(Date)
const ticks = performance.now.bind(performance)

/** Milliseconds added to each. */
const shift = { wall: 0, ticks: 0 }

Date.now = () => wall() + shift.wall
performance.now = () => ticks() + shift.ticks

/** The device sleeps: the wall's clock goes on, the monotonic one stands still. */
export const sleeps = (seconds: number): void => {
  shift.wall += seconds * 1000
}

/** Time passes on both clocks. */
export const passes = (seconds: number): void => {
  shift.wall += seconds * 1000
  shift.ticks += seconds * 1000
}

/** Somebody sets the clock on the wall, forth or back. */
export const isSet = (seconds: number): void => {
  shift.wall += seconds * 1000
}

/** The citizen comes back to the page. */
export const wakes = (): void => void document.dispatchEvent(new Event('visibilitychange'))
