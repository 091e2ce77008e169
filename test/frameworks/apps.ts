/** The apps of `apps/`: how each is built beside a packed copy of ours, in a folder that git leaves out. */
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

const root = new URL('../..', import.meta.url).pathname
const sources = join(root, 'test/frameworks/apps')
/** Of the packages that the apps need: a hundred megabytes each, and none of them ours. */
export const cache = join(root, 'test/frameworks/.cache')

export const apps: readonly string[] = readdirSync(sources).toSorted()

const version = (app: string, name: string) =>
  (
    JSON.parse(readFileSync(join(cache, app, 'node_modules', name, 'package.json'), 'utf8')) as {
      readonly version: string
    }
  ).version

const packages: Readonly<Record<string, string>> = {
  angular: '@angular/core',
  solid: 'solid-js',
}

/** `react 19.3.1`, as it was installed. */
export const titleOf = (app: string): string => `${app} ${version(app, packages[app] ?? app)}`

function run(program: string, args: readonly string[], cwd: string, env = {}) {
  const path = `${join(root, 'node_modules/.bin')}:${process.env['PATH']}`
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, PATH: path, CI: 'true', ASTRO_TELEMETRY_DISABLED: '1', ...env },
  })
  return { ok: status === 0, said: stdout + stderr }
}

const npm = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error']

/** Packs ours, as it is published. */
export function pack(): void {
  mkdirSync(cache, { recursive: true })
  const packed = run('npm', ['pack', '--pack-destination', cache, '--silent'], root, {
    NODE_ENV: 'production',
  })
  const [name] = readdirSync(cache).filter((file) => /^citizen-auth-.*\.tgz$/.test(file))
  if (!packed.ok || !name) throw new Error(packed.said)
  cpSync(join(cache, name), join(cache, 'citizen-auth.tgz'))
  rmSync(join(cache, name))
}

/** Installs what is not there yet, and ours anew. */
function install(app: string) {
  const folder = join(cache, app)
  const stamp = join(folder, 'installed.json')
  const wanted = readFileSync(join(folder, 'package.json'), 'utf8')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
    const ours = join(folder, 'node_modules/citizen-auth')
    rmSync(ours, { recursive: true, force: true })
    mkdirSync(ours, { recursive: true })
    const tarball = join(cache, 'citizen-auth.tgz')
    return run('tar', ['-xzf', tarball, '-C', ours, '--strip-components=1'], folder)
  }
  rmSync(join(folder, 'package-lock.json'), { force: true })
  const installed = run('npm', ['install', ...npm], folder)
  if (installed.ok) writeFileSync(stamp, wanted)
  return installed
}

export interface Built {
  readonly app: string
  /** Whether its own compiler of types, with templates, is content. */
  readonly types: boolean
  readonly build: boolean
  /** What was said where something failed. */
  readonly said: string
}

export function build(app: string): Built {
  const folder = join(cache, app)
  cpSync(join(sources, app), folder, { recursive: true })
  const installed = install(app)
  if (!installed.ok) return { app, types: false, build: false, said: installed.said }
  const types = run('npm', ['run', 'types', '--silent'], folder)
  const built = run('npm', ['run', 'build', '--silent'], folder)
  const said = [types, built].filter(({ ok }) => !ok).map((one) => one.said)
  return { app, types: types.ok, build: built.ok, said: said.join('\n') }
}
