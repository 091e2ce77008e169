/** An example as a developer copies it: only the two addresses are changed. */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Language } from './languages.ts'

const root = new URL('../..', import.meta.url).pathname

/** As the documentation calls them. */
const stated = { issuer: 'https://id.ciudad.gob.ec/leon', site: 'https://www.ciudad.gob.ec' }

export interface BackEnd {
  /** Where `login-uri` leads. */
  readonly address: string
  stop(): Promise<void>
}

/** Milliseconds between two looks, and until we give up: a compiler may come first. */
const pause = 100
const longest = 60_000

/**
 * Copies an example and starts it.
 *
 * @throws Error with what it said, when it does not answer
 */
export async function startBackEnd(
  { files, command }: Language,
  {
    issuer,
    audience,
    port,
  }: { readonly issuer: string; readonly audience: string; readonly port: number },
): Promise<BackEnd> {
  // Below the root, where Node finds what is installed.
  mkdirSync(`${root}test/results`, { recursive: true })
  const folder = mkdtempSync(`${root}test/results/back-end-`)
  for (const file of files) {
    const text = readFileSync(root + file, 'utf8')
    const changed = text
      .replaceAll(stated.issuer, issuer)
      .replaceAll(`"${stated.site}"`, `"${audience}"`)
    writeFileSync(
      join(folder, basename(file)),
      changed.replaceAll(`'${stated.site}'`, `'${audience}'`),
    )
  }
  const [program, ...args] = command(port)
  const env = { ...process.env, PORT: `${port}`, PHP_CLI_SERVER_WORKERS: undefined }
  const child = spawn(program, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part) => (said += String(part)))
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve())
  })
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  const address = `http://127.0.0.1:${port}/entrada`
  const until = Date.now() + longest
  while (!(await answers(address))) {
    if (Date.now() > until || child.exitCode !== null) {
      await stop()
      throw new Error(`${program} ${args.join(' ')} does not answer:\n${said}`)
    }
    await wait(pause)
  }
  return { address, stop }
}

const answers = (address: string) =>
  fetch(address, { method: 'POST', redirect: 'manual' }).then(
    () => true,
    () => false,
  )
