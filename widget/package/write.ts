/** Puts the npm package's files together, from the built widget and from what describes the tags. Run by `npm pack`. */
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { frameworkDeclarations, indexDeclarations } from './declarations.ts'
import { editorCssData, editorData, manifest } from './manifest.ts'

const root = new URL('../..', import.meta.url).pathname
const built = join(root, 'dist/widget')
const folder = join(root, 'dist/package')
const here = (file: string) => readFileSync(join(root, 'widget/package', file), 'utf8')

await build({ configFile: join(root, 'widget/vite.config.ts'), logLevel: 'warn' })
rmSync(folder, { recursive: true, force: true })
mkdirSync(join(folder, 'chunks'), { recursive: true })

/** What a page may need of the built widget; the rest is the Worker's. */
cpSync(join(built, 'widget.js'), join(folder, 'widget.js'))
for (const file of readdirSync(join(built, 'chunks')))
  cpSync(join(built, 'chunks', file), join(folder, 'chunks', file))

const json = (value: unknown) => `${JSON.stringify(value)}\n`
const written: Readonly<Record<string, string>> = {
  'index.d.ts': indexDeclarations(here('public-types.ts')),
  'without-page.js': here('without-page.js'),
  'custom-elements.json': json(manifest),
  'vscode.html-custom-data.json': json(editorData),
  'vscode.css-custom-data.json': json(editorCssData),
  ...Object.fromEntries(
    Object.entries(frameworkDeclarations).map(([name, text]) => [`${name}.d.ts`, text]),
  ),
}
for (const [file, text] of Object.entries(written)) writeFileSync(join(folder, file), text)
