/** The widget's tests as `npm test` runs them: their own configuration, and a count of what passed. */
import { defaultReporter } from '@web/test-runner'
import config from '../web-test-runner.config.mjs'
import { countReporter } from './count-reporter.mjs'

export default {
  ...config,
  reporters: [
    ...(config.reporters ?? [defaultReporter({ reportTestProgress: false })]),
    countReporter('test/results/widget.json'),
  ],
}
