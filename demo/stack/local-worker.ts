/** The Worker in workerd on this machine, with D1, KV and Queues on disk. Speaks to nobody outside. */
import { join } from 'node:path'
import type { Family, Program } from './family.ts'
import { ownConfig } from './local-config.ts'
import { root, type Settings } from './settings.ts'

// The program itself: the command in `.bin` starts it as a child, and does not pass signals on.
const wrangler = join(root, 'node_modules/wrangler/wrangler-dist/cli.js')

export interface LocalWorker {
  readonly settings: Settings
  readonly family: Family
  /** Path of the file of secrets. */
  readonly secrets: string
  readonly says: (line: string) => void
}

/** Brings the local database up to date. */
export const migrate = (worker: LocalWorker): Promise<void> =>
  onDatabase(worker, 'migrations', 'migrations apply DB')

/** Executes a file of SQL on the local database, as one transaction. */
export const execute = (worker: LocalWorker, file: string): Promise<void> =>
  onDatabase(worker, 'seed', 'execute DB --yes', `--file=${file}`)

/** What it says is told only when it fails. */
function onDatabase(
  { settings, family, says }: LocalWorker,
  name: string,
  words: string,
  ...more: readonly string[]
): Promise<void> {
  const output: string[] = []
  const program = run(settings, name, (line) => output.push(line), [
    'd1',
    ...words.split(' '),
    '--local',
    `--persist-to=${settings.dataDir}`,
    ...more,
  ])
  return family.completes(program).catch((cause: unknown) => {
    for (const line of output) says(line)
    throw cause
  })
}

/** Starts the Worker; it answers once `waitUntilReady` has resolved. */
export function startWorker(worker: LocalWorker, died: (why: string) => void): void {
  const { settings, family, secrets, says } = worker
  const words = 'dev --local --ip 127.0.0.1 --inspector-port 0 --define LOCAL:true --log-level warn'
  const saysWhatMatters = (line: string) => clockNotice.test(line) || says(line)
  const program = run(settings, 'worker', saysWhatMatters, [
    ...words.split(' '),
    '--show-interactive-dev-session=false',
    `--port=${settings.port}`,
    `--persist-to=${settings.dataDir}`,
    `--env-file=${secrets}`,
    `--var=LOCAL_WORKER:${settings.worker}`,
    `--var=LOCAL_SITES:${settings.sites.join(',')}`,
    ...ownConfig(settings),
    ...(settings.providers === undefined ? [] : [`--var=LOCAL_PROVIDERS:${settings.providers}`]),
  ])
  family.raises(program, died)
}

// Wrangler's notice that nobody rings the clock; `startClock` does.
const clockNotice =
  /Scheduled Workers are not|trigger a scheduled event|local\/scheduled|cron-triggers/

const run = (
  { dataDir }: Settings,
  name: string,
  says: (line: string) => void,
  args: string[],
): Program => ({
  name,
  command: process.execPath,
  args: ['--no-warnings', wrangler, ...args],
  cwd: root,
  says,
  env: {
    ...process.env,
    // No questions, no telemetry, no look for updates, no request for the visitor's place.
    CI: 'true',
    NO_COLOR: '1',
    WRANGLER_SEND_METRICS: 'false',
    WRANGLER_SEND_ERROR_REPORTS: 'false',
    WRANGLER_HIDE_BANNER: 'true',
    CLOUDFLARE_TELEMETRY_DISABLED: '1',
    CLOUDFLARE_CF_FETCH_ENABLED: 'false',
    // Two starts side by side, one of them a test, are two different worlds.
    WRANGLER_REGISTRY_PATH: join(dataDir, 'registry'),
    WRANGLER_WRITE_LOGS: 'false',
  },
})

/** Milliseconds. */
const minute = 60_000

/**
 * Rings the Worker's clock every minute, as the platform does in production and workerd alone does not.
 *
 * @returns what stops the clock
 */
export function startClock(worker: string): () => void {
  const ring = () => fetch(`${worker}/cdn-cgi/local/scheduled`).catch(() => undefined)
  const timer = setInterval(() => void ring(), minute)
  return () => clearInterval(timer)
}

/** Milliseconds between two looks, and until we give up: the first start compiles everything. */
const pause = 150
const longest = 120_000

/**
 * Waits for the Worker's own word that all it needs is there.
 *
 * @throws Error after two minutes, with the last answer
 */
export async function waitUntilReady(worker: string, signal: AbortSignal): Promise<void> {
  const until = Date.now() + longest
  let last = 'nothing'
  while (Date.now() < until && !signal.aborted) {
    last = await healthOf(worker)
    if (last === '200') return
    await new Promise((resolve) => {
      setTimeout(resolve, pause)
    })
  }
  throw new Error(`the Worker is not ready: ${worker}/healthz answered ${last}`)
}

async function healthOf(worker: string): Promise<string> {
  try {
    const response = await fetch(`${worker}/healthz`, { signal: AbortSignal.timeout(5000) })
    return response.status === 200 ? '200' : `${response.status} ${await response.text()}`
  } catch {
    return 'nothing'
  }
}
