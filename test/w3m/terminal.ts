/** A terminal in which w3m runs: keys, and the page as w3m sets it. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'

/** Milliseconds that a page may take, and between two looks whether it has come. */
const waiting = { timeout: 60_000, interval: 50 }

/** Keys of w3m, and of its line of input. */
export const keys = {
  enter: '\r',
  next: '\t',
  /** The first link or field of the page. */
  first: '[',
  /** In a list. */
  down: 'j',
  up: 'k',
  goTo: 'U',
  /** Takes away what stands in the line of input. */
  clear: '\u0015',
} as const

const saves = { source: '\u001Bs', screen: 'S' } as const

export class Terminal {
  readonly #w3m: ChildProcess
  readonly #home: string
  #saved = 0

  constructor(w3m: ChildProcess, home: string) {
    this.#w3m = w3m
    this.#home = home
  }

  /** W3m takes keys in the order in which they were pressed, each when all before it is done. */
  types(text: string): void {
    this.#w3m.stdin?.write(text)
  }

  /** What came from the Worker. Another process writes it down. */
  async source(): Promise<string> {
    const file = this.#saves(saves.source)
    let text = ''
    await expect
      .poll(async () => (text = await written(file)), waiting)
      .toSatisfy((read: string) => read.endsWith('</html>'))
    return text
  }

  /** The page as w3m sets it: what is on the screen, and above and below it. */
  async screen(): Promise<string> {
    const file = this.#saves(saves.screen)
    // W3m begins the next file when it has ended this one.
    const next = this.#saves(saves.screen)
    await expect.poll(() => written(next), waiting).not.toBe('')
    return written(file)
  }

  /** Has the page written to a file. @returns its path */
  #saves(how: string): string {
    const file = join(this.#home, `page-${(this.#saved += 1)}`)
    this.types(`${how}${keys.clear}${file}${keys.enter}`)
    return file
  }
}

/** Empty as long as there is none. */
const written = (file: string) => readFile(file, 'utf8').catch(() => '')

const options = ['accept_cookie=1', 'use_cookie=1', 'show_cookie=0', 'accept_encoding=identity']

/** Starts w3m with a home of its own, which ends with the test. */
export async function opensTerminal(): Promise<Terminal> {
  const home = await mkdtemp(join(tmpdir(), 'citizen-auth-w3m-'))
  // Keys that come before w3m has the terminal, or while it loads a page, are kept for it as they are.
  const command = `stty raw -echo kill undef; echo; exec w3m -cookie ${options.map((option) => `-o ${option}`).join(' ')} -v`
  const w3m = spawn('script', ['-qfc', command, '/dev/null'], {
    env: { ...process.env, HOME: home, TERM: 'xterm', LANG: 'C.UTF-8' },
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  onTestFinished(async () => {
    w3m.kill()
    await rm(home, { recursive: true, force: true })
  })
  await once(w3m.stdout, 'data')
  w3m.stdout.resume()
  return new Terminal(w3m, home)
}
