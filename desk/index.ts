/** The page of the desk: defines its elements, and brings its styles. */
// Of which the build makes a file of its own.
// oxlint-disable-next-line import/no-unassigned-import
import './styles/desk.css'
// oxlint-disable-next-line import/no-unassigned-import
import './styles/forms.css'
// oxlint-disable-next-line import/no-unassigned-import
import './styles/entrance.css'
// oxlint-disable-next-line import/no-unassigned-import
import './styles/figures.css'
// oxlint-disable-next-line import/no-unassigned-import
import './styles/lists.css'
// oxlint-disable-next-line import/no-unassigned-import
import './styles/services.css'
// oxlint-disable-next-line import/no-unassigned-import
import './styles/sheet.css'
import { CitizenDesk } from './citizen-desk.ts'
import { DeskAssist } from './sections/assist.ts'
import { DeskAttend } from './sections/attend.ts'
import { DeskAudit } from './sections/audit.ts'
import { DeskAuditEvents } from './sections/audit-events.ts'
import { DeskAuditFilter } from './sections/audit-filter.ts'
import { DeskAuditPerson } from './sections/audit-person.ts'
import { DeskAuditVerification } from './sections/audit-verification.ts'
import { DeskCase } from './sections/case.ts'
import { DeskCitizen } from './sections/citizen.ts'
import { DeskContactChange } from './sections/contact-change.ts'
import { DeskClaim } from './sections/claim.ts'
import { DeskDoubles } from './sections/doubles.ts'
import { DeskEntrance } from './sections/entrance.ts'
import { DeskFind } from './sections/find.ts'
import { DeskFindByName } from './sections/find-by-name.ts'
import { DeskListedReason } from './sections/listed-reason.ts'
import { DeskFigures } from './sections/figures.ts'
import { DeskGoingBack } from './sections/going-back.ts'
import { DeskLimitsMet } from './sections/limits-met.ts'
import { DeskMerge } from './sections/merge.ts'
import { DeskOfficers } from './sections/officers.ts'
import { DeskPlot } from './sections/plot.ts'
import { DeskQueue } from './sections/queue.ts'
import { DeskReason } from './sections/reason.ts'
import { DeskRegister } from './sections/register.ts'
import { DeskSheet } from './sections/sheet.ts'
import { DeskSighting } from './sections/sighting.ts'
import { DeskTotpForm } from './sections/totp-form.ts'
import { DeskServiceChange } from './sections/service-change.ts'
import { DeskServiceForm } from './sections/service-form.ts'
import { DeskServices } from './sections/services.ts'
import { DeskSetting } from './sections/setting-form.ts'
import { DeskSettings } from './sections/settings.ts'

const elements = {
  'desk-assist': DeskAssist,
  'desk-attend': DeskAttend,
  'desk-audit': DeskAudit,
  'desk-audit-events': DeskAuditEvents,
  'desk-audit-filter': DeskAuditFilter,
  'desk-audit-person': DeskAuditPerson,
  'desk-audit-verification': DeskAuditVerification,
  'desk-case': DeskCase,
  'desk-citizen': DeskCitizen,
  'desk-contact-change': DeskContactChange,
  'desk-doubles': DeskDoubles,
  'desk-entrance': DeskEntrance,
  'desk-figures': DeskFigures,
  'desk-claim': DeskClaim,
  'desk-find': DeskFind,
  'desk-find-by-name': DeskFindByName,
  'desk-going-back': DeskGoingBack,
  'desk-listed-reason': DeskListedReason,
  'desk-limits-met': DeskLimitsMet,
  'desk-merge': DeskMerge,
  'desk-officers': DeskOfficers,
  'desk-plot': DeskPlot,
  'desk-queue': DeskQueue,
  'desk-reason': DeskReason,
  'desk-service-change': DeskServiceChange,
  'desk-service-form': DeskServiceForm,
  'desk-services': DeskServices,
  'desk-register': DeskRegister,
  'desk-setting': DeskSetting,
  'desk-settings': DeskSettings,
  'desk-sheet': DeskSheet,
  'desk-sighting': DeskSighting,
  'desk-totp-form': DeskTotpForm,
  // Last: it draws the others.
  'citizen-desk': CitizenDesk,
}

for (const [name, element] of Object.entries(elements))
  if (!customElements.get(name)) customElements.define(name, element)
