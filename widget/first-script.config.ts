/** Builds the first script beside the others, whose main file it names, and renders every municipality's first screen. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { build, type InlineConfig } from 'vite'
import { lazyFiles } from './lazy-files.config.ts'
import { promises } from './build-promises.config.ts'

const root = new URL('..', import.meta.url).pathname

interface Chunk {
  readonly type: 'chunk' | 'asset'
  readonly isEntry?: boolean
}

const configOf = (outDir: string, mainFile: string): InlineConfig => ({
  configFile: false,
  root,
  base: './',
  logLevel: 'warn',
  publicDir: false,
  plugins: [lazyFiles(), promises('first')],
  build: {
    target: 'es2022',
    cssTarget: ['chrome105', 'safari16', 'firefox110'],
    outDir,
    emptyOutDir: false,
    modulePreload: false,
    reportCompressedSize: false,
    lib: { entry: `${root}widget/index.ts`, formats: ['es'], fileName: () => 'widget.js' },
    rolldownOptions: {
      external: [`${root}widget/main.ts`],
      output: { minify: true, paths: { [`${root}widget/main.ts`]: `./${mainFile}` } },
    },
  },
})

/** What the Worker puts into the first script, a file for each municipality. In a Node of its own, which reads TypeScript. */
const render = (outDir: string) =>
  promisify(execFile)(`${root}node_modules/.bin/node`, [`${root}widget/prerender/write.ts`, outDir])

/** A plug-in of the build of all other scripts. */
export const firstScript = () => ({
  name: 'citizen-auth-first-script',
  async writeBundle({ dir = '' }: { dir?: string }, bundle: Readonly<Record<string, Chunk>>) {
    const main = Object.keys(bundle).find((file) => bundle[file]?.isEntry)
    if (!main) throw new Error('no main script was built')
    await build(configOf(dir, main))
    await render(dir)
  },
})
