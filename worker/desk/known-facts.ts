/** Facts of a case, as an officer reads them: one that is empty says nothing. */
import type { CaseFact } from '../../contract/desk/cases.ts'

type Facts = readonly (readonly [CaseFact, string])[]

export const known = (facts: Facts): Facts => facts.filter(([, value]) => value !== '')
