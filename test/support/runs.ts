/** How often a test that repeats itself does so: as often as somebody waits for, or as `npm run test:long` asks. */

declare global {
  interface ImportMeta {
    readonly env: Readonly<Record<string, string | undefined>>
  }
}

const asked = Number(import.meta.env['VITE_RUNS'])

/** Whether a number of repetitions was asked for: then no patience may cut them short. */
export const isLong = asked > 0

/** @param usual repetitions of a usual run */
export const runsOr = (usual: number): number => (isLong ? asked : usual)
