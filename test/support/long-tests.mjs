/** The tests that `npm run test:long` repeats, and how often. Each reads the number by `runsOr` of `runs.ts`. */

/** `file`: part of the test's path, enough to name it. */
export const longTests = [
  { name: 'soak', file: 'worker/delivery/soak', runs: 5000 },
  { name: 'replay', file: 'worker/codes/parallel-replay', runs: 500 },
  { name: 'whole', file: 'worker/accounts/whole-model', runs: 20_000 },
  { name: 'recovery', file: 'worker/flows/recovery-model', runs: 5000 },
]
