/** A citizen at w3m in a terminal: presses keys, and waits for what they bring. */
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'

/** Milliseconds that anything may take. */
const timeout = 60_000

const escape = String.fromCharCode(27)
const step = new RegExp(`${escape}\\[C`, 'g')
const order = new RegExp(`${escape}\\[[\\d;?]*[A-Za-z]`, 'g')

/** What is to be read of what was written: a blank is a step to the right, and the rest orders the terminal about. */
const textOf = (written: string) => written.replace(step, ' ').replace(order, '')

export class Terminal {
  readonly #w3m: ChildProcess
  readonly #home: string
  /** What has been written to the terminal since the last key. */
  #written = ''
  #saved = 0

  constructor(w3m: ChildProcess, home: string) {
    this.#w3m = w3m
    this.#home = home
    w3m.stdout?.setEncoding('utf8').on('data', (text: string) => (this.#written += text))
  }

  /** Presses keys, and waits until the terminal shows something of this kind. */
  async keys(keys: string, shows: RegExp): Promise<void> {
    this.#written = ''
    this.#w3m.stdin?.write(keys)
    await this.shows(shows)
  }

  /** Waits until the terminal shows something of this kind. */
  shows(wanted: RegExp): Promise<void> {
    return expect.poll(() => textOf(this.#written), { timeout }).toMatch(wanted)
  }

  /** Goes on to the next field, and types into it. */
  async types(text: string, prompt: RegExp): Promise<void> {
    this.#w3m.stdin?.write('\t')
    await this.keys('\r', prompt)
    this.#w3m.stdin?.write(text)
    await this.keys('\r', /./)
  }

  /** Goes on so many fields and links, and presses what is there. */
  async presses(further: number, brings: RegExp): Promise<void> {
    this.#w3m.stdin?.write('\t'.repeat(further))
    await this.keys('\r', brings)
  }

  /** The page as w3m sets it, as a text. */
  async reads(): Promise<string> {
    const file = join(this.#home, `page-${(this.#saved += 1)}.txt`)
    await this.keys('S', /ave/)
    await this.keys(`${file}\r`, /./)
    await expect.poll(() => readFile(file, 'utf8').catch(() => ''), { timeout }).not.toBe('')
    return readFile(file, 'utf8')
  }
}

/** Opens an address in w3m with a home of its own, which ends with the test. */
export async function opensW3m(url: string): Promise<Terminal> {
  const home = await mkdtemp(join(tmpdir(), 'citizen-auth-w3m-'))
  const command = `stty cols 100 rows 60; w3m -cookie -o accept_cookie=1 -o use_cookie=1 ${url}`
  const w3m = spawn('script', ['-qfc', command, '/dev/null'], {
    env: { ...process.env, HOME: home, TERM: 'xterm', LANG: 'C.UTF-8' },
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  onTestFinished(async () => {
    w3m.kill()
    await rm(home, { recursive: true, force: true })
  })
  const terminal = new Terminal(w3m, home)
  await terminal.shows(/Ciudad Abierta/)
  return terminal
}
