/** Pages that do what they like to whatever stands in them: `npm run test:hosts`. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/hosts/*.test.ts'],
    globalSetup: ['test/journeys/stack.setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
