/** What is for developers alone is not in what is deployed: not switched off, but not there (OWASP ASVS 13.4.2). */
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '../../scripts/install.mjs'

const run = promisify(execFile)

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'citizen-auth-bundle-'))
  await mkdir(join(folder, 'assets'))
})

afterAll(() => rm(folder, { recursive: true }))

/** The scripts that a deployment would upload. */
async function bundled(...more: readonly string[]): Promise<string> {
  const out = await mkdtemp(join(folder, 'out-'))
  const wrangler = join(root, 'node_modules/wrangler/bin/wrangler.js')
  const options = ['--dry-run', '--outdir', out, '--assets', join(folder, 'assets'), ...more]
  await run(process.execPath, [wrangler, 'deploy', ...options], {
    cwd: root,
    env: { ...process.env, CI: 'true', WRANGLER_SEND_METRICS: 'false' },
  })
  const scripts = (await readdir(out)).filter((name) => name.endsWith('.js'))
  const texts = await Promise.all(scripts.map((name) => readFile(join(out, name), 'utf8')))
  return texts.join('\n')
}

const ofDevelopers = ['/dev/outbox', 'dev-outbox:', 'dev-outbox-email']

const patience = 60_000

test(
  'a production build holds neither the route nor the store of the developer’s outbox',
  async () => {
    const script = await bundled()
    expect(script).toContain('/:slug/profile.json')
    for (const text of ofDevelopers) expect(script.includes(text), text).toBe(false)
  },
  patience,
)

test(
  'a local build holds them, so that what is looked for is what is there',
  async () => {
    const script = await bundled('--define', 'LOCAL:true')
    for (const text of ofDevelopers) expect(script.includes(text), text).toBe(true)
  },
  patience,
)
