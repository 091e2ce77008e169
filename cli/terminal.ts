/** The operator at a terminal, and the files of this machine. */
import { readFile, writeFile } from 'node:fs/promises'
import { createInterface } from 'node:readline/promises'
import type { Operator } from './worker-keys.ts'

export const atTerminal: Operator = {
  async ask(prompt) {
    if (!process.stdin.isTTY) throw new Error(`Needs an answer at a terminal: ${prompt}`)
    const terminal = createInterface({ input: process.stdin, output: process.stdout })
    try {
      return await terminal.question(prompt)
    } finally {
      terminal.close()
    }
  },
  // `wx` refuses a file that exists.
  keep: (path, text) => writeFile(path, text, { mode: 0o600, flag: 'wx' }),
  async recall(path) {
    try {
      return await readFile(path, 'utf8')
    } catch {
      return undefined
    }
  },
}
