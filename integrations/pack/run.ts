/** `npm run plugins`: writes the archives that content systems install to `dist/plugins/`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { filesOf, plugins, type PluginName } from './plugins.ts'
import { zip } from './zip.ts'

const target = new URL('../../dist/plugins/', import.meta.url).pathname

mkdirSync(target, { recursive: true })
for (const name of Object.keys(plugins) as readonly PluginName[]) {
  const path = `${target}citizen-auth-${name}.zip`
  writeFileSync(path, zip(filesOf(name)))
  console.log(path)
}
