/** What both forms of WebDriver, and what every browser, are told in the same words. */
import type { Plain, Point } from './browser.ts'

/** A function and what it is given, as an expression whose value is JSON. */
export const callOf = (question: (...given: never[]) => unknown, given: readonly Plain[]): string =>
  `JSON.stringify((${String(question)})(...${JSON.stringify(given)}) ?? null)`

/** A keyboard that presses one key after the other (WebDriver §15.4.2). */
export const typing = (text: string) => ({
  type: 'key',
  id: 'keyboard',
  actions: [...text].flatMap((value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]),
})

/** A mouse that presses once (§15.4.3). */
export const clicking = ({ x, y }: Point) => ({
  type: 'pointer',
  id: 'mouse',
  actions: [
    { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ],
})
