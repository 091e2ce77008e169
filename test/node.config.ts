/** Tests that need neither workerd nor a browser: the architecture, and the operator's commands. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: [
      'test/architecture.test.ts',
      'test/operator/**/*.test.ts',
      'test/demo/**/*.test.ts',
      'test/regular-expressions/**/*.test.ts',
    ],
  },
})
