/** What the builds of all scripts have in common. */
import type { BuildOptions, InlineConfig } from 'vite'

export const root = new URL('../..', import.meta.url).pathname

export const common: InlineConfig = {
  configFile: false,
  root,
  logLevel: 'warn',
  publicDir: false,
}

/** Beside what is there already. */
export const target: BuildOptions = {
  target: 'es2022',
  cssTarget: ['chrome105', 'safari16', 'firefox110'],
  emptyOutDir: false,
  modulePreload: false,
  reportCompressedSize: false,
}
