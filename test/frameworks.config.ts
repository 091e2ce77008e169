/** Apps of six frameworks, each walked in a browser: `npm run test:frameworks`. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/frameworks/*.test.ts'],
    globalSetup: ['test/journeys/stack.setup.ts'],
    testTimeout: 180_000,
    hookTimeout: 60_000,
  },
})
