/** The operator at a terminal, and the files of this machine. */
import { readFile, writeFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import type { Operator } from './worker-keys.ts'

export interface Terminal {
  /** @returns the line; undefined once the operator has pressed Ctrl-C or Ctrl-D */
  ask(prompt: string): Promise<string | undefined>
  says(line: string): void
  close(): void
}

interface Streams {
  readonly stdin: NodeJS.ReadableStream
  readonly stdout: NodeJS.WritableStream
}

/** Lines that come before they are asked for, pasted or piped, wait for their questions. */
export function openTerminal({ stdin: input, stdout: output }: Streams = process): Terminal {
  const reader = createInterface({ input, output })
  const lines = reader[Symbol.asyncIterator]()
  let isOpen = true
  reader.once('close', () => (isOpen = false))
  return {
    async ask(prompt) {
      reader.setPrompt(prompt)
      // Whoever has left already may have typed ahead.
      if (isOpen) reader.prompt()
      const { value, done } = await lines.next()
      if (!done) return value
      output.write('\n')
      return undefined
    },
    says: (line) => void output.write(`${line}\n`),
    close: () => reader.close(),
  }
}

export const atTerminal: Operator = {
  async ask(prompt) {
    if (!process.stdin.isTTY) throw new Error(`Needs an answer at a terminal: ${prompt}`)
    const terminal = openTerminal()
    try {
      return (await terminal.ask(prompt)) ?? ''
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
