/** The registry of the desk's operations: every route that an officer's page asks, with its controls. */
import { deskAssistance } from './assistance.ts'
import { deskAudit } from './audit.ts'
import { deskCases } from './cases.ts'
import { deskClaims } from './claims.ts'
import { deskCitizens } from './citizens.ts'
import { deskDuplicates } from './duplicates.ts'
import { deskFigures } from './figures.ts'
import { deskLimitsMet } from './limits-met.ts'
import { listOfficers } from './officers.ts'
import type { DeskOperation } from './operation.ts'
import { deskPage } from './page.ts'
import { preview } from './preview.ts'
import { deskProposals } from './proposals.ts'
import { deskServices } from './services.ts'
import { deskSession } from './session.ts'
import { deskTotp } from './totp.ts'
import { deskSettings } from './settings.ts'

export const deskOperations: readonly DeskOperation[] = [
  ...deskPage,
  ...deskSession,
  ...deskTotp,
  ...deskCases,
  ...deskCitizens,
  ...deskAssistance,
  ...deskDuplicates,
  ...deskClaims,
  ...deskProposals,
  ...deskAudit,
  deskFigures,
  deskLimitsMet,
  listOfficers,
  ...deskSettings,
  ...deskServices,
  ...preview,
]
