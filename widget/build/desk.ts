/** Builds the page of the desk beside the widget, in a folder of its own: nothing that a citizen loads names it. */
import { join } from 'node:path'
import { build } from 'vite'
import { common, root, target } from './common-config.ts'
import { unindented } from './unindented.ts'

export async function buildDesk(outDir: string): Promise<void> {
  await build({
    ...common,
    plugins: [unindented()],
    build: {
      ...target,
      outDir: join(outDir, 'desk'),
      emptyOutDir: true,
      lib: {
        entry: `${root}desk/index.ts`,
        formats: ['es'],
        fileName: () => 'desk.js',
        cssFileName: 'desk',
      },
      rolldownOptions: {
        treeshake: { manualPureFunctions: ['v'] },
        output: { minify: true, chunkFileNames: 'plots.js' },
      },
    },
  })
}

/** A plug-in of the build of the widget. */
export const desk = () => ({
  name: 'citizen-auth-desk',
  writeBundle: ({ dir = '' }: { dir?: string }) => buildDesk(dir),
})
