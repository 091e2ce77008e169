/** Builds the widget where the Worker serves it from, and again whenever its source changes. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { stylesFile } from '../../contract/own-page.ts'
import { ownPagesFile } from '../../widget/build/own-pages.ts'
import { dictionaryPath } from '../../worker/passwords/dictionary-file.ts'
import { root, type Settings } from './settings.ts'

const configFile = join(root, 'widget/vite.config.ts')
const built = [
  ...['widget.js', 'first', dictionaryPath, stylesFile].map((file) =>
    join(root, 'dist/widget', file),
  ),
  ownPagesFile,
]

/**
 * Builds once; stays on watch where the settings say so.
 *
 * @returns what ends the watch
 */
export async function buildWidget({ watches }: Settings): Promise<() => Promise<void>> {
  if (!watches) {
    if (!built.every((file) => existsSync(file))) await build({ configFile, logLevel: 'warn' })
    return async () => {}
  }
  await build({ configFile, logLevel: 'warn' })
  const watcher = await build({
    configFile,
    logLevel: 'warn',
    // What is there was built a moment ago: emptying it would leave the Worker without its files.
    build: { watch: {}, emptyOutDir: false },
  })
  return async () => {
    if ('close' in watcher) await watcher.close()
  }
}
