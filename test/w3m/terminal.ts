/** A citizen at w3m in a terminal: presses keys, one after the other, and reads the page as w3m sets it. */
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'

/** Milliseconds that a page may take, and between two looks at it. */
const waiting = { timeout: 60_000, interval: 1000 }

export class Terminal {
  readonly #w3m: ChildProcess
  readonly #home: string
  #saved = 0

  constructor(w3m: ChildProcess, home: string) {
    this.#w3m = w3m
    this.#home = home
  }

  /** W3m takes keys in the order in which they were pressed. */
  #keys(keys: string) {
    this.#w3m.stdin?.write(keys)
  }

  /** Goes on so many fields and links, opens what is there, and types into it. */
  types(further: number, text: string): void {
    this.#keys(`${'\t'.repeat(further)}\r${text}\r`)
  }

  /** Goes on so many fields and links, and presses what is there. */
  presses(further: number): void {
    this.#keys(`${'\t'.repeat(further)}\r`)
  }

  /** Waits until the page says something. */
  async sees(text: string): Promise<void> {
    await expect.poll(() => this.#page(), waiting).toContain(text)
  }

  /** What has been saved of the page, the newest first: w3m writes it when it gets to that key. */
  async #page(): Promise<string> {
    this.#keys(`S${join(this.#home, `page-${(this.#saved += 1)}.txt`)}\r`)
    for (let number = this.#saved; number > 0; number -= 1) {
      // oxlint-disable-next-line no-await-in-loop -- the newest that is there
      const text = await readFile(join(this.#home, `page-${number}.txt`), 'utf8').catch(() => '')
      if (text !== '') return text
    }
    return ''
  }
}

/** Opens an address in w3m with a home of its own, which ends with the test. */
export async function opensW3m(url: string): Promise<Terminal> {
  const home = await mkdtemp(join(tmpdir(), 'citizen-auth-w3m-'))
  const command = `w3m -cookie -o accept_cookie=1 -o use_cookie=1 ${url}`
  const w3m = spawn('script', ['-qfc', command, '/dev/null'], {
    env: { ...process.env, HOME: home, TERM: 'xterm', LANG: 'C.UTF-8' },
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  onTestFinished(async () => {
    w3m.kill()
    await rm(home, { recursive: true, force: true })
  })
  return new Terminal(w3m, home)
}
