/** F05, F06 for register. */
import { faultSuite } from './fault-suite.ts'
import { registering } from './scenarios.ts'

faultSuite(registering)
