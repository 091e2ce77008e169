/** Runs Cloudflare's own command, which knows the account. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

export interface Ran {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** One run of `wrangler`. Resolves whatever its status is. */
export type Wrangler = (...args: string[]) => Promise<Ran>

/** A step that `wrangler` refused; holds what it said. */
export class WranglerError extends Error {
  override readonly name = 'WranglerError'

  constructor(args: readonly string[], { stdout, stderr }: Ran) {
    super(`wrangler ${args.join(' ')}\n${stderr.trim() || stdout.trim()}`)
  }
}

/** Answers what a run printed. @throws WranglerError when it failed */
export async function succeed(wrangler: Wrangler, ...args: string[]): Promise<string> {
  const ran = await wrangler(...args)
  if (ran.status !== 0) throw new WranglerError(args, ran)
  return ran.stdout
}

/** The installed `wrangler`: no questions, no telemetry, no look for updates. */
export const installedWrangler: Wrangler = (...args) =>
  new Promise((resolve, reject) => {
    const cli = `${root}node_modules/wrangler/wrangler-dist/cli.js`
    const child = spawn(process.execPath, ['--no-warnings', cli, ...args], {
      cwd: root,
      env: {
        ...process.env,
        CI: 'true',
        NO_COLOR: '1',
        WRANGLER_SEND_METRICS: 'false',
        WRANGLER_SEND_ERROR_REPORTS: 'false',
        WRANGLER_HIDE_BANNER: 'true',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const printed = { stdout: '', stderr: '' }
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8')
      child[name].on('data', (chunk: string) => (printed[name] += chunk))
    }
    child.once('error', reject)
    child.once('close', (status) => resolve({ status: status ?? 1, ...printed }))
  })
