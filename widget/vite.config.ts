/** Builds the widget: one script that needs nothing else, and what it fetches later beside it. */
import { defineConfig } from 'vite'
import { css } from './build/common-config.ts'
import { bundleChecks } from './build/bundle-checks.ts'
import { firstScript } from './build/first-script.ts'
import { desk } from './build/desk.ts'
import { ownPages } from './build/own-pages.ts'
import { languagePacks } from './build/language-packs.ts'
import { lazyFiles } from './build/lazy-files.ts'
import { secondScript } from './build/second-script.ts'
import { unindented } from './build/unindented.ts'
import { dictionaryPlugin } from '../worker/passwords/dictionary-sources.ts'

const root = new URL('..', import.meta.url).pathname

export default defineConfig({
  root,
  base: './',
  // What the Worker serves beside the widget: the crests of its letters. The dictionary of its passwords is made by a plug-in.
  publicDir: `${root}worker/assets`,
  plugins: [
    unindented(),
    languagePacks(),
    lazyFiles(),
    bundleChecks('main'),
    dictionaryPlugin(),
    firstScript(),
    ownPages(),
    desk(),
  ],
  css,
  build: {
    target: 'es2022',
    cssTarget: ['chrome105', 'safari16', 'firefox110'],
    outDir: `${root}dist/widget`,
    emptyOutDir: true,
    modulePreload: false,
    reportCompressedSize: false,
    // As a library, so that fetching a part is a plain import() without a helper for preloading.
    lib: { entry: `${root}widget/main.ts`, formats: ['es'] },
    rolldownOptions: {
      // The contract builds schemas beside the types that the page needs; building one does nothing else.
      treeshake: { manualPureFunctions: ['v'] },
      preserveEntrySignatures: 'allow-extension',
      output: {
        minify: true,
        entryFileNames: 'chunks/[name]-[hash].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        // What is fetched as soon as the first screen stands travels in one request.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [secondScript(`${root}widget/`)],
        },
      },
    },
  },
})
