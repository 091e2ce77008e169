/** A reporter of web-test-runner that writes which tests passed and failed, in the words of vitest's JSON. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** @param path where the results go, e.g. `test/results/widget.json` */
export const jsonReporter = (path) => ({
  onTestRunFinished({ sessions, testRun }) {
    if (testRun > 0) return
    const testResults = sessions.map(resultOf)
    const passed = testResults.flatMap(({ assertionResults }) =>
      assertionResults.filter(({ status }) => status === 'passed'),
    )
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, JSON.stringify({ numPassedTests: passed.length, testResults }))
  },
})

/** A session that did not start, or whose page broke, failed although none of its tests did. */
const resultOf = ({ testFile, passed, testResults }) => ({
  name: testFile,
  status: passed ? 'passed' : 'failed',
  assertionResults: testResults ? testsOf(testResults, '') : [],
})

const testsOf = ({ name, tests, suites }, above) => {
  const within = `${above}${name} `.trimStart()
  return [
    ...tests.map((test) => ({ fullName: `${within}${test.name}`, status: statusOf(test) })),
    ...suites.flatMap((suite) => testsOf(suite, within)),
  ]
}

const statusOf = ({ passed, skipped }) => (skipped ? 'skipped' : passed ? 'passed' : 'failed')
