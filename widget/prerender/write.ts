/** Writes the first screen of every municipality into a folder: `node widget/prerender/write.ts dist/widget 'p{…}'`. */
import { mkdir, writeFile } from 'node:fs/promises'
import { registerHooks } from 'node:module'

// What a screen looks like is not rendered.
registerHooks({
  load: (url, context, next) =>
    url.includes('.css')
      ? { format: 'module', source: 'export default ""', shortCircuit: true }
      : next(url, context),
})

const { firstScreens } = await import('./municipalities.ts')

const [, , outDir = '', styles = ''] = process.argv
await mkdir(`${outDir}/first`, { recursive: true })
for (const [name, content] of await firstScreens(styles))
  await writeFile(`${outDir}/first/${name}`, JSON.stringify(content))
