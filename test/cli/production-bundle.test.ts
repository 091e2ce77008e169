/** What is for developers alone is not in what is deployed: not switched off, but not there (OWASP ASVS 13.4.2). */
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { deployConfig } from '../../cli/deploy-config.ts'
import { registryOf } from '../../cli/deploy/registry-file.ts'
import { root } from '../../scripts/install.mjs'
import { leon } from '../../worker/municipalities/leon.ts'

const run = promisify(execFile)

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'citizen-auth-bundle-'))
  await mkdir(join(folder, 'assets'))
})

afterAll(() => rm(folder, { recursive: true }))

/** The files that a deployment would upload as the Worker, by name. */
async function uploaded(...more: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
  const out = await mkdtemp(join(folder, 'out-'))
  const wrangler = join(root, 'node_modules/wrangler/bin/wrangler.js')
  const options = ['--dry-run', '--outdir', out, ...more]
  await run(process.execPath, [wrangler, 'deploy', ...options], {
    cwd: root,
    env: { ...process.env, CI: 'true', WRANGLER_SEND_METRICS: 'false' },
  })
  const names = (await readdir(out)).filter((name) => /\.(?:js|wasm)$/.test(name))
  const files = await Promise.all(names.map((name) => readFile(join(out, name))))
  return new Map(names.map((name, index) => [name, files[index] ?? Buffer.of()]))
}

const noAssets = () => ['--assets', join(folder, 'assets')]

const scriptOf = (files: ReadonlyMap<string, Buffer>) =>
  [...files].map(([name, file]) => (name.endsWith('.js') ? file.toString() : '')).join('\n')

/** Bytes after gzip: what an isolate reads and compiles before it answers for the first time. */
const weightBudget = 400 * 1024

const ofDevelopers = [
  '/dev/outbox',
  'dev-outbox:',
  'dev-outbox-email',
  'LOCAL_PROVIDERS',
  // Who enters the desk without a passkey, and the people who wait there.
  '/desk/development',
  'Pablo Prueba',
  'rosa.perito',
  'daniel.muestra',
]

const patience = 120_000

test(
  'the Worker is light enough to start soon',
  async () => {
    const weights = [...(await uploaded(...noAssets())).values()].map(
      (file) => gzipSync(file).length,
    )
    expect(weights.length).toBeGreaterThan(1)
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThanOrEqual(weightBudget)
  },
  patience,
)

test(
  'a production build holds neither the developer’s outbox, nor a way to providers that are stood in for, nor the entrance to the desk without a passkey',
  async () => {
    const script = scriptOf(await uploaded(...noAssets()))
    expect(script).toContain('/:slug/profile.json')
    for (const text of ofDevelopers) expect(script.includes(text), text).toBe(false)
  },
  patience,
)

test(
  'a local build holds them, so that what is looked for is what is there',
  async () => {
    const script = scriptOf(await uploaded(...noAssets(), '--define', 'LOCAL:true'))
    for (const text of ofDevelopers) expect(script.includes(text), text).toBe(true)
  },
  patience,
)

test(
  'what is deployed for one municipality holds its profile, and no other',
  async () => {
    // As far from the root as what is deployed.
    const made = await mkdtemp(join(root, 'dist/named-'))
    onTestFinished(() => rm(made, { recursive: true }))
    await mkdir(join(made, 'widget'))
    const committed = await readFile(join(root, 'wrangler.toml'), 'utf8')
    const ids = { databaseId: 'd', namespaceId: 'n' }
    await writeFile(join(made, 'wrangler.toml'), deployConfig(committed, ids, [leon]))
    await writeFile(join(made, 'municipalities.ts'), registryOf(['leon']))

    const script = scriptOf(await uploaded('--config', join(made, 'wrangler.toml')))

    expect(script).toContain('Mi Carpeta Ciudadana')
    for (const other of [
      'Ciudad Abierta',
      'San Miguel de Ibarra',
      'SENAE',
      'SIGE',
      '.ibarra.example',
    ])
      expect(script.includes(other), other).toBe(false)
  },
  patience,
)
