/** What the builds of all scripts have in common. */
import type { BuildOptions, CSSOptions, InlineConfig } from 'vite'

export const root = new URL('../..', import.meta.url).pathname

/** `Features.LightDark` of lightningcss, which travels with vite. */
const lightDark = 0x10_00_00

/** `light-dark()` is used nowhere: what stands in for it where it is not known would be two properties for nothing. */
export const css: CSSOptions = { lightningcss: { exclude: lightDark } }

export const common: InlineConfig = {
  configFile: false,
  root,
  logLevel: 'warn',
  publicDir: false,
  css,
}

/** Beside what is there already. */
export const target: BuildOptions = {
  target: 'es2022',
  cssTarget: ['chrome105', 'safari16', 'firefox110'],
  emptyOutDir: false,
  modulePreload: false,
  reportCompressedSize: false,
}
