/**
 * Builds what draws the Worker's own pages, as one file that needs no DOM: `dist/pages/pages.js`, which the Worker
 * imports as `#pages`; and what it reads of its assets besides, words and styles. `node widget/build/own-pages.ts` builds
 * them alone.
 */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build, type Plugin } from 'vite'
import { stylesFile } from '../../contract/own-page.ts'
import { builtStyles } from './built-styles.ts'
import { common, root, target } from './common-config.ts'
import { writeWords } from './language-packs.ts'
import { unindented } from './unindented.ts'

export const ownPagesFile = `${root}dist/pages/pages.js`

/** Pages link their styles. */
const noStyles: Plugin = {
  name: 'citizen-auth-no-styles',
  enforce: 'pre',
  load: (id) => (id.endsWith('.css?inline') ? '' : undefined),
}

/** @param assets folder of the Worker's static assets */
export async function buildOwnPages(assets = `${root}dist/widget`): Promise<void> {
  await writeWords(assets)
  await writeFile(join(assets, stylesFile), await builtStyles('widget/pages/styles.ts'))
  await build({
    ...common,
    plugins: [unindented(), noStyles],
    resolve: {
      // Lit for servers, which looks for no document.
      conditions: ['node', 'import', 'module', 'default'],
      alias: [
        { find: /^\.\.\/styles\/sheet\.ts$/, replacement: `${root}widget/pages/own-sheet.ts` },
      ],
    },
    build: {
      ...target,
      outDir: `${root}dist/pages`,
      emptyOutDir: true,
      lib: { entry: `${root}widget/pages/index.ts`, formats: ['es'], fileName: () => 'pages.js' },
      rolldownOptions: {
        treeshake: { manualPureFunctions: ['v'] },
        output: { minify: true, codeSplitting: false },
      },
    },
  })
}

/** What brings the element into such a page, beside the first script. */
async function buildTakeOver(outDir: string): Promise<void> {
  await build({
    ...common,
    build: {
      ...target,
      outDir,
      lib: {
        entry: `${root}widget/pages/take-over.ts`,
        formats: ['es'],
        fileName: () => 'page.js',
      },
      rolldownOptions: { output: { minify: true } },
    },
  })
}

/** A plug-in of the build of the widget. */
export const ownPages = () => ({
  name: 'citizen-auth-own-pages',
  async writeBundle({ dir = '' }: { dir?: string }) {
    await buildOwnPages(dir)
    await buildTakeOver(dir)
  },
})

if (process.argv[1] === import.meta.filename) await buildOwnPages()
