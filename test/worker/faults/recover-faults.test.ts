/** F05, F06 for recover. */
import { faultSuite } from './fault-suite.ts'
import { recoveringAccess } from './scenarios.ts'

faultSuite(recoveringAccess)
