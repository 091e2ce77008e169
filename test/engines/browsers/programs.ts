/** Programs of the system: found, started, heard, and ended. */
import { spawn, type ChildProcess } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Need } from './browser.ts'

const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean)

/** @returns the path of a program, or undefined where it is not installed */
export const find = ({ program, places = [] }: Need): string | undefined =>
  [...folders, ...places].map((folder) => join(folder, program)).find(canRun)

/** @throws Error naming the package that has it */
export function requireProgram(need: Need): string {
  const found = find(need)
  if (!found) throw new Error(`${need.program} is not installed: apt-get install ${need.debian}`)
  return found
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

export interface Running {
  /** Waits for what a program says, on any of its streams. @throws Error when it ends before, or after a minute */
  hears(pattern: RegExp): Promise<string>
  end(): Promise<void>
}

/** Milliseconds that a program may take to say what is waited for, and to end by itself. */
const patience = 60_000
const farewell = 5000

/** Whoever dies with a browser open leaves none behind. */
const alive = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of alive) signalGroup(child, 'SIGKILL')
})

/** A browser is many processes: all of them are one group, and get the signal. */
function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (pid) process.kill(-pid, signal)
  } catch {
    // The group is gone.
  }
}

/** Starts a program in a group of its own. What it writes on a third stream is heard, too. */
export function run(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Running {
  const child = spawn(program, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    detached: true,
  })
  alive.add(child)
  let said = ''
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => {
      alive.delete(child)
      resolve()
    })
  })
  const listeners = new Set<() => void>()
  for (const stream of child.stdio.slice(1))
    stream?.on('data', (chunk: Buffer) => {
      // Browsers talk for as long as they run; what is waited for is said at the start.
      said = (said + String(chunk)).slice(-20_000)
      for (const listener of listeners) listener()
    })
  const failure = new Promise<never>((_, reject) => {
    child.once('error', reject)
    child.once('close', (code) => reject(new Error(`${program} ended (${code})\n${said}`)))
  })
  failure.catch(() => {})

  const heard = (pattern: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`${program} did not say ${pattern}\n${said}`)),
        patience,
      )
      const look = () => {
        const [, found] = pattern.exec(said) ?? []
        if (found === undefined) return
        clearTimeout(timer)
        listeners.delete(look)
        resolve(found)
      }
      listeners.add(look)
      look()
    })

  return {
    hears: (pattern) => Promise.race([heard(pattern), failure]),
    async end() {
      signalGroup(child, 'SIGTERM')
      const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), farewell)
      await ended
      clearTimeout(timer)
    },
  }
}
