/** A MariaDB of its own, in a folder that goes with it, reached by a socket alone. */
import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** Milliseconds between two looks, and until we give up. */
const pause = 150
const longest = 60_000

export interface Database {
  /** Path of the socket. */
  readonly socket: string
  /** Executes SQL. @throws Error with what the server said */
  run(sql: string): string
  stop(): Promise<void>
}

export async function startDatabase(folder: string): Promise<Database> {
  const data = join(folder, 'mariadb')
  const socket = join(folder, 'mariadb.sock')
  const as = ['--no-defaults', '--user=root', `--datadir=${data}`]
  must('mariadb-install-db', [...as, '--auth-root-authentication-method=normal'])
  const server = spawn('mariadbd', [...as, `--socket=${socket}`, '--skip-networking'], {
    stdio: 'ignore',
  })
  const ended = new Promise<void>((resolve) => {
    server.once('close', () => resolve())
  })
  const client = ['--no-defaults', '--user=root', `--socket=${socket}`]
  const until = Date.now() + longest
  while (spawnSync('mariadb-admin', [...client, 'ping']).status !== 0) {
    if (Date.now() > until) throw new Error('MariaDB does not start')
    // oxlint-disable-next-line no-await-in-loop -- one look after the other
    await wait(pause)
  }
  return {
    socket,
    run: (sql) =>
      must('mariadb', [...client, '--batch', '--skip-column-names', `--execute=${sql}`]),
    stop: async () => {
      server.kill('SIGTERM')
      await ended
    },
  }
}

function must(program: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program}: ${stderr}`)
  return stdout
}
