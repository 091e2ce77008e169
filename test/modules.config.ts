/** The modules in a real Drupal and a real Joomla: `npm run test:drupal`, `npm run test:joomla`. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/modules/**/*.test.ts'],
    globalSetup: ['test/modules/modules.setup.ts'],
    // One site for all: its settings are changed and put back.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
})
