/** What a new isolate costs before it answers for the first time, beside a Worker of Hono and one route. */
import { execFile, spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { root } from '../../demo/stack/settings.ts'
import { createSecrets } from '../../worker/crypto/keys.ts'
import { connect } from './connection.ts'
import { inTurns } from './in-turns.ts'
import { milliseconds, ratioText, type Findings } from './report.ts'
import { median, quantile, ratioOf } from './statistics.ts'

const run = promisify(execFile)

/** Path of the runtime that is made for this machine. */
const { default: workerd } = createRequire(import.meta.url)('workerd') as { default: string }

const rounds = 15
/** The machine's first start reads workerd itself from disk. */
const warmUp = 2

export const coldBudget = 1.5
/** KiB after gzip. */
export const weightBudget = 300

/** What of a Worker is measured: what a deployment uploads, and what it is asked. */
const measured = {
  product: { entry: 'worker/index.ts', path: '/demo/profile.json' },
  floor: { entry: 'test/bench/floor/bare-hono.ts', path: '/' },
} as const

type Name = keyof typeof measured

interface Start {
  /** Milliseconds from the start of the process until it takes requests. */
  readonly ready: number
  readonly first: number
  readonly second: number
  /** Bytes that the process holds after the second request. */
  readonly memory: number
}

export async function measureCold(): Promise<Findings> {
  const folder = await mkdtemp(join(tmpdir(), 'citizen-cold-'))
  try {
    const built = {
      product: await bundle(folder, 'product'),
      floor: await bundle(folder, 'floor'),
    }
    const names = ['product', 'floor'] as const
    const starts = await inTurns(names, { rounds, warmUp }, (name) =>
      startOnce(built[name].config, measured[name].path),
    )
    return findings(starts, { product: built.product.weight, floor: built.floor.weight })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Builds as a deployment does, and writes the runtime's configuration: both with the secrets, neither with a database. */
async function bundle(folder: string, name: Name) {
  const out = join(folder, name)
  const wrangler = join(root, 'node_modules/wrangler/bin/wrangler.js')
  const { entry } = measured[name]
  const options = ['deploy', entry, '--dry-run', '--outdir', out, '--assets', folder]
  await run(process.execPath, [wrangler, ...options], {
    cwd: root,
    env: { ...process.env, CI: 'true', WRANGLER_SEND_METRICS: 'false' },
  })
  const isScript = (file: string) => file.endsWith('.js')
  const names = (await readdir(out)).filter((file) => /\.(?:js|wasm)$/.test(file))
  const files = await Promise.all(names.map((file) => readFile(join(out, file))))
  const modules = names
    // The first is the program.
    .toSorted((one, other) => Number(isScript(other)) - Number(isScript(one)))
    .map((file) => `(name = "${file}", ${isScript(file) ? 'esModule' : 'wasm'} = embed "${file}")`)
  const secrets = Object.entries(await createSecrets()).map(
    ([secret, text]) => `(name = "${secret}", text = ${JSON.stringify(text)})`,
  )
  const config = join(out, 'config.capnp')
  await writeFile(config, configOf(modules, secrets))
  return { config, weight: files.reduce((sum, file) => sum + gzipSync(file).length, 0) }
}

/** @see https://github.com/cloudflare/workerd/blob/main/src/workerd/server/workerd.capnp */
const configOf = (modules: readonly string[], bindings: readonly string[]) => `
using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .worker)],
  sockets = [(name = "http", http = (), service = "main")],
);
const worker :Workerd.Worker = (
  modules = [${modules.join(', ')}],
  bindings = [${bindings.join(', ')}],
  compatibilityDate = "2026-10-01",
);
`

async function startOnce(config: string, path: string): Promise<Start> {
  const began = performance.now()
  const flags = ['serve', config, '--socket-addr=http=127.0.0.1:0', '--control-fd=3']
  const runtime = spawn(workerd, flags, { stdio: ['ignore', 'ignore', 'inherit', 'pipe'] })
  const ended = new Promise<void>((resolve) => {
    runtime.once('close', () => resolve())
  })
  try {
    const port = await portOf(runtime)
    const ready = performance.now() - began
    const connection = connect(`http://127.0.0.1:${port}`)
    const ask = async () => {
      const { status, milliseconds: took } = await connection.ask({ method: 'GET', path })
      if (status !== 200) throw new Error(`${path} answered ${status}`)
      return took
    }
    const first = await ask()
    const second = await ask()
    const memory = await residentSet(runtime.pid ?? 0)
    connection.close()
    return { ready, first, second, memory }
  } finally {
    runtime.kill()
    await ended
  }
}

/** The runtime tells on a pipe of its own which port it listens at. */
const portOf = (runtime: ReturnType<typeof spawn>) =>
  new Promise<number>((resolve, reject) => {
    runtime.once('error', reject)
    runtime.once('close', () => reject(new Error('workerd ended before it was ready')))
    let output = ''
    runtime.stdio[3]?.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      const [, port] = /"event":"listen".*"port":(\d+)/.exec(output) ?? []
      if (port) resolve(Number(port))
    })
  })

/** Bytes of memory that a process holds. */
async function residentSet(pid: number): Promise<number> {
  const { stdout } = await run('ps', ['-o', 'rss=', '-p', String(pid)])
  return Number(stdout) * 1024
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`

function findings(
  starts: Readonly<Record<Name, readonly Start[]>>,
  weights: Readonly<Record<Name, number>>,
): Findings {
  const listOf = (name: Name, what: keyof Start) => starts[name].map((start) => start[what])
  const cold = (name: Name) => starts[name].map(({ ready, first }) => ready + first)
  const against = (what: keyof Start) => ratioOf(listOf('product', what), listOf('floor', what))
  const first = against('first')
  const whole = ratioOf(cold('product'), cold('floor'))
  const weight = weights.product / 1024
  const row = (label: string, name: Name) => [
    label,
    ...(['ready', 'first', 'second'] as const).map((what) =>
      milliseconds(median(listOf(name, what))),
    ),
    milliseconds(quantile(cold(name), 0.1)),
    megabytes(median(listOf(name, 'memory'))),
    `${(weights[name] / 1024).toFixed(1)} KiB`,
  ]
  return {
    title: 'Cold start',
    about: `${rounds} new processes of workerd for each, in turns.`,
    rows: [
      ['', 'ready', 'first request', 'second', 'ready and first, quickest tenth', 'memory', 'gzip'],
      row('the Worker', 'product'),
      row('bare Hono Worker', 'floor'),
    ],
    notes: [
      ['ready', ratioText(against('ready'))],
      ['first request', ratioText(first)],
      ['second request', ratioText(against('second'))],
      ['ready and first request', ratioText(whole)],
      ['memory', ratioText(against('memory'))],
    ],
    verdicts: [
      { what: 'the Worker after gzip', measured: weight, budget: weightBudget, unit: 'KiB' },
      {
        what: 'ready and first request / bare Hono Worker',
        measured: whole.ratio,
        budget: coldBudget,
      },
      { what: 'first request / bare Hono Worker', measured: first.ratio, budget: coldBudget },
    ],
    figures: { starts, weights, first, whole },
  }
}
