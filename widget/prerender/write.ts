/** Writes the first screen of every municipality into a folder: `node widget/prerender/write.ts dist/widget 'p{…}'`. */
import { readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { registerHooks } from 'node:module'
import { withoutIndentation } from '../build/unindented.ts'

const views = new URL('..', import.meta.url).href

registerHooks({
  load(url, context, next) {
    // What a screen looks like is not rendered.
    if (url.includes('.css'))
      return { format: 'module', source: 'export default ""', shortCircuit: true }
    if (!url.startsWith(views)) return next(url, context)
    // As in the scripts that take over what is rendered here.
    const source = withoutIndentation(readFileSync(new URL(url), 'utf8'))
    return { format: 'module-typescript', source, shortCircuit: true }
  },
})

const { firstScreens } = await import('./municipalities.ts')

const [, , outDir = '', styles = ''] = process.argv
await mkdir(`${outDir}/first`, { recursive: true })
for (const [name, content] of await firstScreens(styles))
  await writeFile(`${outDir}/first/${name}`, JSON.stringify(content))
