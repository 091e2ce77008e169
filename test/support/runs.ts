/** How often a test that repeats itself does so: as often as somebody waits for, or for an hour (`npm run test:long`). */

declare global {
  interface ImportMeta {
    readonly env: Readonly<Record<string, string | undefined>>
  }
}

/** A number, or `long` for each test's own. */
const asked = import.meta.env['VITE_RUNS']

/** Whether it is to be repeated for long: then no patience may cut it short. */
export const isLong = asked !== undefined

/**
 * @param usual repetitions of a usual run
 * @param long those of `npm run test:long`, unless it asks for another number
 */
export const runs = (usual: number, long: number): number =>
  isLong ? Number(asked) || long : usual
