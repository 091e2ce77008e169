/** What a content system installs: the files of its folder, what the folders share, and the words in its own format. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { jed, mo, readPo, saidBy } from './gettext.ts'
import { translated } from './ini.ts'
import type { Entry } from './zip.ts'

const integrations = new URL('..', import.meta.url).pathname

interface Plugin {
  /** The folder inside the archive; none where the system wants the files at its root. */
  readonly root: string
  /** Where what is shared goes: the library in PHP, and the scripts of a page. */
  readonly library: string
  readonly assets: string
  /** Spanish, in the system's own format. */
  words(po: string, own: readonly Entry[]): readonly Entry[]
}

const text = (path: string, content: string): Entry => ({ path, content: Buffer.from(content) })

export const plugins = {
  wordpress: {
    root: 'citizen-auth/',
    library: 'includes/php/',
    assets: 'assets/',
    words(po) {
      const messages = readPo(po)
      const name = 'languages/citizen-auth-es_ES'
      // Found by the name of the script, as WordPress registers it.
      const script = `${name}-citizen-auth-sign-in-editor-script.json`
      return [{ path: `${name}.mo`, content: mo(messages) }, text(script, jed(messages, 'es_ES'))]
    },
  },
  drupal: {
    root: 'citizen_auth/',
    library: 'php/',
    assets: 'assets/',
    words: (po) => [text('translations/citizen_auth.es.po', po)],
  },
  joomla: {
    root: '',
    library: 'plugin/php/',
    assets: 'plugin/media/js/',
    words: (po, own) =>
      own
        .filter(({ path }) => path.endsWith('.ini'))
        .map(({ path, content }) =>
          text(
            path.replace('en-GB', 'es-ES'),
            translated(Buffer.from(content).toString(), readPo(po)),
          ),
        ),
  },
} satisfies Record<string, Plugin>

export type PluginName = keyof typeof plugins

function filesBelow(folder: string): readonly Entry[] {
  const base = join(integrations, folder)
  return readdirSync(base, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(base.length + 1))
    .map((path) => ({ path, content: readFileSync(join(base, path)) }))
}

const into = (folder: string, entries: readonly Entry[]) =>
  entries.map(({ path, content }) => ({ path: folder + path, content }))

/** The files of a plug-in's archive, in the order of their names. */
export function filesOf(name: PluginName): readonly Entry[] {
  const { root, library, assets, words }: Plugin = plugins[name]
  const own = filesBelow(name)
  const po = readFileSync(join(integrations, 'languages/es.po'), 'utf8')
  const files = [
    ...own,
    ...into(library, filesBelow('php')),
    ...into(assets, filesBelow('assets')),
    ...words(saidBy(name, po), own),
  ]
  return into(root, files).toSorted((one, other) => (one.path < other.path ? -1 : 1))
}
