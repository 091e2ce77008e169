/** The Worker's own pages in w3m, a browser for terminals without scripts: `npm run test:w3m`. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/w3m/**/*.test.ts'],
    globalSetup: ['test/journeys/stack.setup.ts'],
    testTimeout: 180_000,
    hookTimeout: 60_000,
  },
})
