/** Contract and Worker tests, inside workerd with real D1, KV and Queues. */
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { buildOwnPages, ownPagesFile } from '../widget/build/own-pages.ts'
import { createSecrets } from '../worker/crypto/keys.ts'
import { dictionaryPath } from '../worker/passwords/dictionary-file.ts'
import { selfSigned } from './bench/certificate.ts'
import { trusting } from './support/smtp/trusted-certificate.ts'

const root = new URL('..', import.meta.url).pathname

/** Of the mail servers of test/support/smtp-server.setup.ts. */
const certificate = selfSigned()
const { cloudflareTest, readD1Migrations } = await trusting(
  certificate.cert,
  async () => import('@cloudflare/vitest-plugin'),
)

// A build lays it there; whoever runs one file of tests has built nothing.
const dictionary = join(root, 'dist/widget', dictionaryPath)
if (!existsSync(dictionary)) {
  const { buildDictionary } = await import('../worker/passwords/dictionary-sources.ts')
  await mkdir(dirname(dictionary), { recursive: true })
  await writeFile(dictionary, buildDictionary())
}

// As does what draws the Worker's own pages.
if (!existsSync(ownPagesFile)) await buildOwnPages()

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
    // To start workerd for each file would take half of the time. Files share modules, as requests share them in an
    // isolate; each empties D1, KV and the queues itself.
    isolate: false,
    maxWorkers: 2,
    // workerd shares the machine with whatever else runs there.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    globalSetup: ['test/support/vendor-server.setup.ts', 'test/support/smtp-server.setup.ts'],
    setupFiles: [
      'test/support/as-found.setup.ts',
      'test/support/every-query-plan.setup.ts',
      'test/support/cheap-proof-of-work.setup.ts',
    ],
    provide: { certificate },
    include: ['test/contract/**/*.test.ts', 'test/worker/**/*.test.ts', 'test/suites/**/*.test.ts'],
  },
}))
