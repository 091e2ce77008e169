/** The parts of `npm test`, in the order they run: what each starts, and where it writes its results. */

/**
 * A command's first word is a program of `node_modules`. Without `results` a part counts only when it fails.
 */
export const parts = [
  {
    name: 'build',
    command: [
      'vite/bin/vite.js',
      'build',
      '--config',
      'widget/vite.config.ts',
      '--logLevel',
      'warn',
    ],
  },
  { name: 'node', ...vitest('test/node.config.ts') },
  { name: 'worker', ...vitest('test/vitest.config.ts') },
  {
    name: 'widget',
    command: ['@web/test-runner/dist/bin.js', '--config', 'test/web-test-runner.config.mjs'],
    results: 'test/results/widget.json',
    takesFilters: false,
  },
  { name: 'journeys', ...vitest('test/journeys.config.ts') },
]

function vitest(config) {
  const name = config.replace(/^test\/|\.config\.ts$/g, '')
  const results = `test/results/${name}.json`
  return {
    command: [
      'vitest/vitest.mjs',
      'run',
      `--config=${config}`,
      '--reporter=default',
      // The Worker's log of tests that pass is nobody's reading.
      '--silent=passed-only',
      '--reporter=json',
      `--outputFile.json=${results}`,
    ],
    results,
    takesFilters: true,
  }
}
