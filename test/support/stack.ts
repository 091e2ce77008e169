/** The whole product on free ports and a fresh data folder, for the journeys. */
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePorts } from './free-ports.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Stack {
  /** Origins. The second site is the same server under another name: another site to a browser. */
  readonly worker: string
  readonly site: string
  readonly siteElsewhere: string
  /** Another system of the city, which signs citizens in by OpenID Connect. */
  readonly predios: string
  /** Where database and keys lie, for the operator's command line. */
  readonly dataDir: string
  stop(): Promise<void>
}

/**
 * Starts Worker, outbox and site, and waits until they answer.
 *
 * @throws Error with all that was printed, when they do not start
 */
export async function startStack(): Promise<Stack> {
  const [port, sitePort, prediosPort, providersPort] = await freePorts()
  const dataDir = await mkdtemp(join(tmpdir(), 'citizen-auth-'))
  const program = join(root, 'demo/serve.ts')
  const options = ['--built', '--municipalities=test/support/cheap-municipalities.ts']
  const child = spawn(process.execPath, ['--no-warnings', program, ...options], {
    cwd: root,
    env: {
      ...process.env,
      // As for citizens: the test runner's own would choose libraries that warn.
      NODE_ENV: 'production',
      PORT: `${port}`,
      SITE_PORT: `${sitePort}`,
      PREDIOS_PORT: `${prediosPort}`,
      PROVIDERS_PORT: `${providersPort}`,
      DATA_DIR: dataDir,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve())
  })
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    await rm(dataDir, { recursive: true, force: true })
  }
  try {
    await ready(child)
  } catch (cause) {
    await stop()
    throw cause
  }
  return {
    worker: `http://localhost:${port}`,
    site: `http://localhost:${sitePort}`,
    predios: `http://localhost:${prediosPort}`,
    siteElsewhere: `http://127.0.0.1:${sitePort}`,
    dataDir,
    stop,
  }
}

/** Waits for the word that all is ready; whatever is printed later goes to our own output. */
const ready = (child: ChildProcess) =>
  new Promise<void>((resolve, reject) => {
    let printed = ''
    const hear = (chunk: unknown) => {
      printed += String(chunk)
      if (!printed.includes('Ready.')) return
      for (const stream of [child.stdout, child.stderr]) stream?.off('data', hear)
      child.stdout?.pipe(process.stdout)
      child.stderr?.pipe(process.stderr)
      resolve()
    }
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', hear)
    child.once('close', (code) =>
      reject(new Error(`the stack did not start (${code}):\n${printed}`)),
    )
  })
