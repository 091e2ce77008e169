/** A site behind PHP's own server. */
import { spawn, spawnSync } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'

/** Milliseconds between two looks, and until we give up. */
const pause = 150
const longest = 60_000

export const lacksPhp = (...modules: readonly string[]): readonly string[] => {
  const { stdout, error } = spawnSync('php', ['-m'], { encoding: 'utf8' })
  if (error) return ['php-cli']
  const there = new Set(stdout.toLowerCase().split('\n'))
  return modules.filter((name) => !there.has(name)).map((name) => `php-${name}`)
}

/** Runs a program. @returns what it said @throws Error with that */
export function must(program: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', cwd })
  if (status !== 0) throw new Error(`${program} ${args[0]}: ${stdout}${stderr}`)
  return stdout
}

/** @returns ends it */
export async function serves(root: string, port: number, router: string): Promise<() => void> {
  const server = spawn(
    'php',
    [
      '-d',
      'memory_limit=512M',
      '-d',
      'opcache.enable_cli=1',
      '-d',
      'upload_max_filesize=8M',
      '-d',
      'display_errors=0',
      '-S',
      `localhost:${port}`,
      '-t',
      root,
      router,
    ],
    {
      stdio: 'ignore',
      cwd: root,
      // A page of an editor asks for many things at once.
      env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' },
      detached: true,
    },
  )
  const until = Date.now() + longest
  const isThere = () =>
    fetch(`http://localhost:${port}/`).then(
      ({ ok }) => ok,
      () => false,
    )
  // oxlint-disable-next-line no-await-in-loop -- one look after the other
  while (!(await isThere())) {
    if (Date.now() > until) throw new Error(`nothing answers at port ${port}`)
    // oxlint-disable-next-line no-await-in-loop -- one look after the other
    await wait(pause)
  }
  return () => {
    if (server.pid && server.exitCode === null) process.kill(-server.pid, 'SIGTERM')
  }
}
