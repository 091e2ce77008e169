/** The page of the desk: defines its elements, and brings its styles. */
// Of which the build makes a file of its own.
// oxlint-disable-next-line import/no-unassigned-import
import './styles/desk.css'
import { CitizenDesk } from './citizen-desk.ts'
import { DeskAudit } from './sections/audit.ts'
import { DeskCase } from './sections/case.ts'
import { DeskCitizen } from './sections/citizen.ts'
import { DeskClaim } from './sections/claim.ts'
import { DeskFind } from './sections/find.ts'
import { DeskListedReason } from './sections/listed-reason.ts'
import { DeskOfficers } from './sections/officers.ts'
import { DeskQueue } from './sections/queue.ts'
import { DeskReason } from './sections/reason.ts'

const elements = {
  'desk-audit': DeskAudit,
  'desk-case': DeskCase,
  'desk-citizen': DeskCitizen,
  'desk-claim': DeskClaim,
  'desk-find': DeskFind,
  'desk-listed-reason': DeskListedReason,
  'desk-officers': DeskOfficers,
  'desk-queue': DeskQueue,
  'desk-reason': DeskReason,
  // Last: it draws the others.
  'citizen-desk': CitizenDesk,
}

for (const [name, element] of Object.entries(elements))
  if (!customElements.get(name)) customElements.define(name, element)
