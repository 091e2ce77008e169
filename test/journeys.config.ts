/** Journeys: a real browser against the real Worker, one stack for all of them. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/journeys/**/*.test.ts'],
    globalSetup: ['test/journeys/stack.setup.ts'],
    // The hash of a password keeps a core busy, and so does a browser.
    maxWorkers: 2,
    testTimeout: 180_000,
    hookTimeout: 60_000,
  },
})
