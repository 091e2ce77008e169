/** What a content system installs: the files of its folder, and what the folders share. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { jed, mo, readPo } from './gettext.ts'
import type { Entry } from './zip.ts'

const integrations = new URL('..', import.meta.url).pathname

interface Plugin {
  readonly folder: string
  /** The folder inside the archive; none where the system wants the files at its root. */
  readonly root: string
  /** Where the verifier of tokens goes, which all share. */
  readonly verifier: string
}

export const plugins = {
  wordpress: { folder: 'wordpress', root: 'citizen-auth/', verifier: 'includes/TokenVerifier.php' },
} satisfies Record<string, Plugin>

export type PluginName = keyof typeof plugins

/** Translations for scripts are found by the name of the script, as WordPress registers it. */
const script = 'citizen-auth-sign-in-editor-script'

function compiled(path: string, po: string): readonly Entry[] {
  const messages = readPo(po)
  const name = path.replace(/\.po$/, '')
  const [, locale = ''] = /-([a-z]{2}_[A-Z]{2})$/.exec(name) ?? []
  return [
    { path: `${name}.mo`, content: mo(messages) },
    { path: `${name}-${script}.json`, content: Buffer.from(jed(messages, locale)) },
  ]
}

/** The files of a plug-in's archive, in the order of their names. */
export function filesOf(name: PluginName): readonly Entry[] {
  const { folder, root, verifier }: Plugin = plugins[name]
  const base = join(integrations, folder)
  const own = readdirSync(base, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(base.length + 1))
    .map((path) => ({ path, content: readFileSync(join(base, path)) }))
  const shared = {
    path: verifier,
    content: readFileSync(join(integrations, 'php/TokenVerifier.php')),
  }
  const words = own
    .filter(({ path }) => path.endsWith('.po'))
    .flatMap(({ path, content }) => compiled(path, content.toString()))
  return [...own, shared, ...words]
    .map(({ path, content }) => ({ path: root + path, content }))
    .toSorted((one, other) => (one.path < other.path ? -1 : 1))
}
