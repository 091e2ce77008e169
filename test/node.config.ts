/** Tests that need neither workerd nor a browser: the architecture, and the operator's commands. */
import { existsSync } from 'node:fs'
import { defineConfig } from 'vitest/config'
import { buildOwnPages, ownPagesFile } from '../widget/build/own-pages.ts'

// The Worker holds it: whoever runs one file of tests has built nothing.
if (!existsSync(ownPagesFile)) await buildOwnPages()

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    maxWorkers: 2,
    // Commands are processes of their own, on a machine that may be busy.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    include: [
      'test/architecture.test.ts',
      'test/back-ends/**/*.test.ts',
      'test/cli/**/*.test.ts',
      'test/demo/**/*.test.ts',
      'test/docs/**/*.test.ts',
      'test/integrations/**/*.test.ts',
      'test/package/**/*.test.ts',
      'test/regular-expressions/**/*.test.ts',
    ],
  },
})
