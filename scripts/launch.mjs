/** Starts a TypeScript program of this repository on a fresh clone: `node scripts/launch.mjs <program> [argument…]`. */
import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { installMissing, node, root } from './install.mjs'

/**
 * Installs what is missing, then runs a program on Node 24 and ends as it ends.
 *
 * @param program path from the root, e.g. `demo/serve.ts`
 */
export function launch(program, ...args) {
  installMissing()
  // The channel closes when this process dies, however it dies: a server notices, and ends too.
  const stdio = ['inherit', 'inherit', 'inherit', 'ipc']
  const child = spawn(node, ['--no-warnings', root + program, ...args], { stdio })
  // A signal to the whole group reaches the child by itself; this is for one that reaches only us.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  // npm starts us through a shell, and a signal to npm kills the shell without a word to us.
  if (process.env.npm_lifecycle_event) whenOrphaned(() => child.kill('SIGTERM'))
  child.on('exit', (code, signal) => {
    process.exit(code ?? (signal === 'SIGINT' ? 130 : 143))
  })
}

function whenOrphaned(act) {
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    act()
  }, 500)
}

const [, started, program, ...args] = argv
if (started && resolve(started) === fileURLToPath(import.meta.url) && program)
  launch(program, ...args)
