/** `npm run deploy`: brings the Worker to a Cloudflare account. `--dry-run` shows what would be done, and needs none. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { municipalities } from '../worker/municipalities/index.ts'
import { deployFolder } from './deploy-config.ts'
import { buildFor } from './deploy/build.ts'
import { dnsOverHttps } from './deploy/dns-over-https.ts'
import { embedOf } from './deploy/embed.ts'
import { readDeployOptions } from './deploy/options.ts'
import { deploy, type Deployment } from './deployment.ts'
import { dryRunAccount } from './dry-run.ts'
import { OperatorError } from './operator-error.ts'
import { smokeTest } from './smoke-test.ts'
import { atTerminal } from './terminal.ts'
import { installedWrangler, root } from './wrangler.ts'

const says = (line: string) => console.log(line)

const real: Omit<Deployment, 'dns'> = {
  wrangler: installedWrangler,
  operator: atTerminal,
  says,
  committed: await readFile(join(root, 'wrangler.toml'), 'utf8'),
  municipalities,
  async write(path, text) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  },
  build: buildFor,
  smokeTest,
  embedOf,
}

const dry: Omit<Deployment, 'dns'> = {
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
  write: async (path) => says(`  write ${path}`),
  async build(named) {
    says(
      `  vite build into ${deployFolder}/widget, with the first screens of ${named.join(', ')} alone`,
    )
    says(
      `  wrangler deploy --dry-run: the Worker with ${named.join(', ')} alone, to compare with what runs`,
    )
    return { program: '<digest>', widget: '<digest>' }
  },
  smokeTest: async (url) => says(`  GET ${url}/healthz`),
  async embedOf(base, slug) {
    says(`  GET ${base}/${slug}/embed.json`)
    const script = `${base}/${slug}/widget`
    return {
      pinned: { address: `${script}@<digest>.js`, integrity: 'sha384-<digest>' },
      lines: {
        pinned: [
          `<script type="module" src="${script}@<digest>.js" integrity="sha384-<digest>" crossorigin></script>`,
          '<citizen-login>…</citizen-login>',
        ],
        module: [
          `<script type="module" src="${script}.js"></script>`,
          '<citizen-login>…</citizen-login>',
        ],
      },
    }
  },
}

try {
  const options = readDeployOptions(process.argv.slice(2), municipalities)
  if (options.dryRun) says('Dry run, as for an account that has nothing yet. Nothing is done.')
  await deploy({ ...(options.dryRun ? dry : real), dns: dnsOverHttps(options.dns) }, options)
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : cause)
  // Whoever is told what to edit has lost nothing, and knows.
  if (!(cause instanceof OperatorError))
    console.error('\nNothing is lost: put it right, and run npm run deploy again.')
  process.exitCode = 1
}
