/** F05, F06 for link. */
import { faultSuite } from './fault-suite.ts'
import { linking } from './scenarios.ts'

faultSuite(linking)
