/** Clients of OpenID Connect that are no packages of npm: `npm run test:clients`. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/clients/**/*.test.ts'],
    globalSetup: ['test/journeys/stack.setup.ts'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
})
