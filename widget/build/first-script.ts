/** Builds the first script beside the others, whose main file it names, and renders every municipality's first screen. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { build } from 'vite'
import { builtStyles } from './built-styles.ts'
import { lazyFiles } from './lazy-files.ts'
import { bundleChecks } from './bundle-checks.ts'
import { common, root, target } from './common-config.ts'
import { unindented } from './unindented.ts'

interface Chunk {
  readonly type: 'chunk' | 'asset'
  readonly isEntry?: boolean
}

const main = `${root}widget/main.ts`

const buildFirst = (outDir: string, mainFile: string) =>
  build({
    ...common,
    base: './',
    plugins: [unindented(), lazyFiles(), bundleChecks('first')],
    build: {
      ...target,
      outDir,
      lib: { entry: `${root}widget/index.ts`, formats: ['es'], fileName: () => 'widget.js' },
      rolldownOptions: {
        external: [main],
        output: { minify: true, comments: false, paths: { [main]: `./${mainFile}` } },
      },
    },
  })

/** What the Worker puts into the first script, and what is fetched beside it. In a Node of its own, which reads TypeScript. */
const render = async (outDir: string) =>
  promisify(execFile)(`${root}node_modules/.bin/node`, [
    `${root}widget/prerender/write.ts`,
    outDir,
    await builtStyles('widget/prerender/further-styles.ts'),
  ])

/** A plug-in of the build of all other scripts. */
export const firstScript = () => ({
  name: 'citizen-auth-first-script',
  async writeBundle({ dir = '' }: { dir?: string }, bundle: Readonly<Record<string, Chunk>>) {
    const mainFile = Object.keys(bundle).find((file) => bundle[file]?.isEntry)
    if (!mainFile) throw new Error('no main script was built')
    await buildFirst(dir, mainFile)
    await render(dir)
  },
})
