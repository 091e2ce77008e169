/** A Worker of one's own on this machine: fresh database, fresh keys, the widget of the present source. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { family } from '../../demo/stack/family.ts'
import { localSecrets } from '../../demo/stack/local-secrets.ts'
import { migrate, waitUntilReady } from '../../demo/stack/local-worker.ts'
import { root, type Settings } from '../../demo/stack/settings.ts'
import { freePorts } from '../support/free-ports.ts'

const wrangler = join(root, 'node_modules/wrangler/wrangler-dist/cli.js')

export interface Stack {
  /** Of the Worker. */
  readonly address: string
  /** Of a page that the demo city allows. */
  readonly origin: string
  /** Folder with the built widget. */
  readonly widget: string
  /** Where the Worker's scripts can be looked into over the DevTools protocol. */
  readonly inspector: string
  /** A folder of the bench's own, removed at the end. */
  readonly folder: string
  close(): Promise<void>
}

/**
 * Builds the widget, makes database and keys, starts the Worker, waits until it answers.
 *
 * @param entry of the Worker, from the root
 * @param variables of the Worker's environment, besides those that every local Worker has
 * @param options of `wrangler dev`, besides those that every local Worker has
 */
export async function startStack(
  entry = 'test/bench/worker/index.ts',
  variables: Readonly<Record<string, string>> = {},
  options: readonly string[] = [],
): Promise<Stack> {
  const folder = await mkdtemp(join(tmpdir(), 'citizen-bench-'))
  const widget = join(folder, 'widget')
  const [port, sitePort, inspectorPort] = await freePorts()
  const address = `http://localhost:${port}`
  const origin = `http://localhost:${sitePort}`
  const sites = [origin, `http://127.0.0.1:${sitePort}`] as const
  const settings: Settings = {
    port,
    sitePort,
    dataDir: folder,
    watches: false,
    worker: address,
    sites,
  }
  const processes = family()
  const ended = new AbortController()
  const said: string[] = []
  const says = (line: string) => said.push(line)
  const close = async () => {
    ended.abort()
    await processes.end()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    const secrets = await localSecrets(folder)
    await Promise.all([
      build({
        configFile: join(root, 'widget/vite.config.ts'),
        logLevel: 'warn',
        build: { outDir: widget },
      }),
      migrate({ settings, family: processes, secrets, says }),
    ])
    const args = [
      ...`dev ${entry} --local --ip 127.0.0.1 --port ${port}`.split(' '),
      ...`--inspector-port ${inspectorPort} --define LOCAL:true --log-level warn`.split(' '),
      '--show-interactive-dev-session=false',
      `--assets=${widget}`,
      `--persist-to=${folder}`,
      `--env-file=${secrets}`,
      `--var=LOCAL_WORKER:${address}`,
      `--var=LOCAL_SITES:${sites.join(',')}`,
      ...Object.entries(variables).map(([name, value]) => `--var=${name}:${value}`),
      ...options,
    ]
    const env = { ...process.env, ...quiet, WRANGLER_REGISTRY_PATH: join(folder, 'registry') }
    const command = process.execPath
    processes.raises(
      { name: 'worker', command, args: ['--no-warnings', wrangler, ...args], env, cwd: root, says },
      () => ended.abort(),
    )
    await waitUntilReady(address, ended.signal)
    const inspector = `http://127.0.0.1:${inspectorPort}`
    return { address, origin, widget, inspector, folder, close }
  } catch (cause) {
    await close()
    throw new Error(`the Worker did not start\n${said.join('\n')}`, { cause })
  }
}

/** No questions, no telemetry, no look for updates, no request for the visitor's place. */
const quiet = {
  CI: 'true',
  NO_COLOR: '1',
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_SEND_ERROR_REPORTS: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  WRANGLER_WRITE_LOGS: 'false',
  CLOUDFLARE_TELEMETRY_DISABLED: '1',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
}
