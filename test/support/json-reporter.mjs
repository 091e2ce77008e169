/** A reporter of web-test-runner that writes how many tests passed and failed, in the words of vitest's JSON. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** @param path where the counts go, e.g. `test/results/widget.json` */
export const countReporter = (path) => ({
  onTestRunFinished({ sessions, testRun }) {
    if (testRun > 0) return
    const tests = sessions.flatMap(({ testResults }) => (testResults ? testsOf(testResults) : []))
    // A session that did not start, or whose page broke, has no result for the tests it holds.
    const broken = sessions.filter(({ passed, testResults, errors }) => {
      const reported = testResults ? testsOf(testResults) : []
      return !passed && (errors.length > 0 || reported.every((test) => test.passed))
    })
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(
      path,
      JSON.stringify({
        numPassedTests: tests.filter(({ passed, skipped }) => passed && !skipped).length,
        numFailedTests:
          tests.filter(({ passed, skipped }) => !passed && !skipped).length + broken.length,
      }),
    )
  },
})

const testsOf = ({ tests, suites }) => [...tests, ...suites.flatMap(testsOf)]
