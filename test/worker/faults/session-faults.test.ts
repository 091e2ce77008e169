/** F05, F06 for session. */
import { faultSuite } from './fault-suite.ts'
import { signingIn } from './scenarios.ts'

faultSuite(signingIn)
