/** The registry of kinds of cases: one file and one line each. */
import { caseKinds, type CaseKind } from '../../../contract/desk/cases.ts'
import { claim } from './claim.ts'
import { contactRequest } from './contact-request.ts'
import { registration } from './registration.ts'
import { secondSignature } from './second-signature.ts'
import type { CaseKindOf } from './case.ts'

export const cases = {
  registration,
  'contact-request': contactRequest,
  claim,
  'second-signature': secondSignature,
} as const satisfies Record<CaseKind, CaseKindOf>

export const isCaseKind = (text: string): text is CaseKind =>
  (caseKinds as readonly string[]).includes(text)
