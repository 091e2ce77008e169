/**
 * `npm run test:long`: the Worker's tests that repeat themselves for an hour, one file after the other.
 * `npm run test:long -- recovery` runs that one alone; `RUNS=100` in the environment asks for another number.
 */
import worker from './vitest.config.ts'

// Vite hands what is so prefixed to the tests inside workerd, which read it by `support/runs.ts`.
process.env['VITE_RUNS'] = process.env['RUNS'] ?? 'long'

export default async () => {
  const config = await worker({ command: 'serve', mode: 'test' })
  const include = [
    'delivery/soak',
    'codes/parallel-replay',
    'accounts/whole-model',
    'flows/recovery-model',
  ]
  return {
    ...config,
    test: {
      ...config.test,
      maxWorkers: 1,
      include: include.map((file) => `test/worker/${file}.test.ts`),
    },
  }
}
