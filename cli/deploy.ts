/** `npm run deploy`: brings the Worker to a Cloudflare account. `--dry-run` shows what would be done, and needs none. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { municipalities } from '../worker/municipalities/index.ts'
import { deploy, type Deployment } from './deployment.ts'
import { dryRunAccount } from './dry-run.ts'
import { smokeTest } from './smoke-test.ts'
import { atTerminal } from './terminal.ts'
import { installedWrangler, root } from './wrangler.ts'

const says = (line: string) => console.log(line)
const committed = await readFile(join(root, 'wrangler.toml'), 'utf8')

const real: Deployment = {
  wrangler: installedWrangler,
  operator: atTerminal,
  says,
  committed,
  deliveries: Object.fromEntries(
    Object.entries(municipalities).map(([slug, one]) => [slug, one.private.delivery]),
  ),
  async writeConfig(path, text) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  },
  async buildWidget() {
    const { build } = await import('vite')
    await build({ configFile: join(root, 'widget/vite.config.ts'), logLevel: 'warn' })
  },
  smokeTest,
}

const dry: Deployment = {
  ...real,
  wrangler: dryRunAccount(says),
  operator: {
    ask: async (prompt) => {
      says(`  ask: ${prompt}`)
      return '<path>'
    },
    keep: async (path) => says(`  write a new set of keys, for this user alone: ${path}`),
    recall: async () => undefined,
  },
  writeConfig: async (path) => says(`  write ${path}`),
  buildWidget: async () => says('  vite build --config widget/vite.config.ts'),
  smokeTest: async (url) => says(`  GET ${url}/healthz`),
}

try {
  const isDry = process.argv.includes('--dry-run')
  if (isDry) says('Dry run, as for an account that has nothing yet. Nothing is done.')
  await deploy(isDry ? dry : real)
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : cause)
  console.error('\nNothing is lost: put it right, and run npm run deploy again.')
  process.exitCode = 1
}
