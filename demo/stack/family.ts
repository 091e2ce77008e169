/** The processes that one start owns: all end together, and none outlives it. */
import { spawn, type ChildProcess } from 'node:child_process'

export interface Program {
  readonly name: string
  readonly command: string
  readonly args: readonly string[]
  readonly env: NodeJS.ProcessEnv
  readonly cwd: string
  /** Called with every line it prints. */
  readonly says: (line: string) => void
}

/** Milliseconds that a process may take to end by itself. */
const patience = 5000

export interface Family {
  /** Runs a program to its end. @throws Error when it fails */
  completes(program: Program): Promise<void>
  /** Starts a program that is to stay; its end, when nobody asked for it, is told. */
  raises(program: Program, died: (why: string) => void): void
  /** Ends everything that is still running. */
  end(): Promise<void>
}

export function family(): Family {
  const running = new Set<ChildProcess>()
  let ending = false

  function start(program: Program): ChildProcess {
    const child = spawn(program.command, program.args, {
      cwd: program.cwd,
      env: program.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    running.add(child)
    child.once('close', () => running.delete(child))
    for (const stream of [child.stdout, child.stderr]) forwardLines(stream, program.says)
    return child
  }

  return {
    async completes(program) {
      const child = start(program)
      const status = await endOf(child)
      if (status !== '0') throw new Error(`${program.name} failed (${status})`)
    },
    raises(program, died) {
      void endOf(start(program)).then((status) => {
        if (!ending) died(`${program.name} ended by itself (${status})`)
      })
    },
    async end() {
      ending = true
      await Promise.all([...running].map(ended))
    },
  }
}

const endOf = (child: ChildProcess) =>
  new Promise<string>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve(String(code ?? signal)))
  })

function ended(child: ChildProcess): Promise<unknown> {
  const end = endOf(child)
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), patience)
  return end.finally(() => clearTimeout(timer))
}

function forwardLines(stream: NodeJS.ReadableStream, says: (line: string) => void): void {
  let rest = ''
  stream.setEncoding('utf8')
  stream.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) says(line)
  })
  stream.on('end', () => rest && says(rest))
}
