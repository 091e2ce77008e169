/** The widget's tests, in a real Chromium, from source: no build stands between a line and its test. */
import { esbuildPlugin } from '@web/dev-server-esbuild'
import { defaultReporter } from '@web/test-runner'
import { playwrightLauncher } from '@web/test-runner-playwright'
import { chromium } from '../scripts/chromium.mjs'
import { jsonReporter } from './support/json-reporter.mjs'
import { cssAsText } from './widget/support/css-as-text.mjs'
import { speechPlugin } from './widget/support/speech-plugin.mjs'

const rootDir = new URL('..', import.meta.url).pathname

/** Every screen of every city: one that began last would run alone. */
const longest = ['translated', 'by-keyboard', 'spoken']

export default {
  rootDir,
  files: [...longest, '**/*'].map((name) => `${rootDir}test/widget/${name}.test.ts`),
  nodeResolve: true,
  concurrency: 2,
  plugins: [
    cssAsText(),
    speechPlugin(),
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: `${rootDir}tsconfig.json` }),
  ],
  browsers: [
    playwrightLauncher({
      product: 'chromium',
      launchOptions: await chromium(),
      createBrowserContext: ({ browser }) =>
        browser.newContext({ locale: 'es', timezoneId: 'America/Guayaquil' }),
    }),
  ],
  reporters: [
    defaultReporter({ reportTestProgress: false }),
    jsonReporter(`${rootDir}test/results/widget.json`),
  ],
  testsFinishTimeout: 300_000,
  testFramework: { config: { ui: 'tdd', timeout: 10_000 } },
  testRunnerHtml: (testFramework) => `<!doctype html>
<html lang="es">
  <head><meta name="viewport" content="width=device-width" /><title>Ciudad Abierta</title></head>
  <body><script type="module" src="${testFramework}"></script></body>
</html>`,
}
