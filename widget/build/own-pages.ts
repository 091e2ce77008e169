/**
 * Builds what draws the Worker's own pages, as one file that needs no DOM: `dist/pages/pages.js`, which the Worker
 * imports as `#pages`. `node widget/build/own-pages.ts` builds it alone.
 */
import { build } from 'vite'
import { common, root, target } from './common-config.ts'
import { sharedWords } from './shared-words.ts'

export const ownPagesFile = `${root}dist/pages/pages.js`

export async function buildOwnPages(): Promise<void> {
  await build({
    ...common,
    plugins: [sharedWords()],
    resolve: {
      // Lit for servers, which looks for no document.
      conditions: ['node', 'import', 'module', 'default'],
      alias: [
        { find: /^@lit\/localize$/, replacement: `${root}widget/locale/tag.ts` },
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
    await buildOwnPages()
    await buildTakeOver(dir)
  },
})

if (process.argv[1] === import.meta.filename) await buildOwnPages()
