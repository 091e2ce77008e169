/** Contract and Worker tests, inside workerd with real D1, KV and Queues. */
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'
import { createSecrets } from '../worker/crypto/keys.ts'

const root = new URL('..', import.meta.url).pathname

export default defineConfig(async () => ({
  root,
  define: { LOCAL: 'true' },
  plugins: [
    cloudflareTest({
      wrangler: { configPath: `${root}wrangler.toml` },
      miniflare: {
        bindings: {
          ...(await createSecrets()),
          TEST_MIGRATIONS: await readD1Migrations(`${root}worker/db/migrations`),
        },
      },
    }),
  ],
  test: {
    // workerd shares the machine with whatever else runs there.
    testTimeout: 30_000,
    include: ['test/contract/**/*.test.ts', 'test/worker/**/*.test.ts', 'test/suites/**/*.test.ts'],
  },
}))
