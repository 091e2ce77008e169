/** The Worker alone, with data of its own, for pages of a site that is not ours. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { family, type Family } from '../../demo/stack/family.ts'
import { localSecrets } from '../../demo/stack/local-secrets.ts'
import { seed } from '../../demo/stack/local-seed.ts'
import { migrate, startClock, startWorker, waitUntilReady } from '../../demo/stack/local-worker.ts'
import { root, type Settings } from '../../demo/stack/settings.ts'

export interface WorkerStack {
  /** Origin. */
  readonly worker: string
  readonly dataDir: string
  /** Path of the file of secrets. */
  readonly secrets: string
  /** Ends the Worker and starts it again, with the secrets that are in the file by then. */
  restart(): Promise<void>
  stop(): Promise<void>
}

/**
 * Builds the widget, makes database and keys, starts the Worker, and waits until it answers.
 *
 * @param site origin that the cities list, and whom their tokens are for
 * @throws Error with all that was said, when it does not start
 */
export async function startWorkerFor(site: string, port: number): Promise<WorkerStack> {
  const dataDir = await mkdtemp(join(tmpdir(), 'citizen-worker-'))
  const worker = `http://localhost:${port}`
  // Without a site of ours; the second address is no second site.
  const settings: Settings = {
    port,
    sitePort: 0,
    dataDir,
    watches: false,
    worker,
    sites: [site, site],
  }
  const secrets = await localSecrets(dataDir)
  const said: string[] = []
  const ended = new AbortController()
  const told = (processes: Family) => ({
    settings,
    family: processes,
    secrets,
    says: (line: string) => void said.push(line),
  })
  let processes = family()
  let stopClock = () => {}
  const start = async () => {
    startWorker(told(processes), () => ended.abort())
    await waitUntilReady(worker, ended.signal)
    stopClock = startClock(worker)
  }
  const end = async () => {
    stopClock()
    await processes.end()
  }
  const stop = async () => {
    ended.abort()
    await end()
    await rm(dataDir, { recursive: true, force: true })
  }
  try {
    await build({ configFile: join(root, 'widget/vite.config.ts'), logLevel: 'warn' })
    await migrate(told(processes))
    await seed(told(processes))
    await start()
  } catch (cause) {
    await stop()
    throw new Error(`the Worker did not start\n${said.join('\n')}`, { cause })
  }
  const restart = async () => {
    await end()
    processes = family()
    await start()
  }
  return { worker, dataDir, secrets, restart, stop }
}
