/** What the Worker tells the desk, of people and officers with long names. */
import type { OpenCase, QueuedCase } from '../../../contract/desk/cases.ts'
import type { CitizenRecord } from '../../../contract/desk/citizens.ts'
import type { WaitingProposal } from '../../../contract/desk/proposals.ts'

/** Seconds since 1970. */
const now = 1_795_000_000

const longName = 'María Fernanda Guadalupe Villavicencio-Echeverría de la Torre'
const longWord = 'mariafernandaguadalupevillavicencioecheverria1985'

export const signature = (
  proposal: Partial<WaitingProposal> = {},
  more: Partial<QueuedCase> = {},
): QueuedCase => ({
  kind: 'second-signature',
  id: 'pro_1',
  since: now,
  dueAt: now + 86_400,
  proposal: { kind: 'contact-change', by: longName, may: 'confirm', second: 'here', ...proposal },
  ...more,
})

export const registration: QueuedCase = {
  kind: 'registration',
  id: 'acc_1',
  since: now,
  dueAt: now - 60,
  heldBy: { id: 'off_other', name: longName },
}

export const openSignature = (proposal: Partial<OpenCase['proposal'] & object> = {}): OpenCase => ({
  kind: 'second-signature',
  id: 'pro_1',
  since: now,
  dueAt: now + 86_400,
  heldUntil: now + 600,
  isDecided: false,
  facts: [
    ['name', longName],
    ['newEmail', `${longWord}@direccion-muy-larga-de-la-alcaldia.example`],
    ['presentEmail', 'm•••••@…'],
    ['reason', 'access_lost'],
  ],
  proposal: { kind: 'contact-change', by: longName, may: 'confirm', second: 'here', ...proposal },
})

export const openClaim: OpenCase = {
  kind: 'claim',
  id: 'clm_1',
  since: now,
  dueAt: now + 86_400,
  heldUntil: now + 600,
  isDecided: true,
  facts: [
    ['reference', 'IBA-7K2M-9QXD'],
    ['claimant', longName],
  ],
}

export const record = (more: Partial<CitizenRecord> = {}): CitizenRecord => ({
  id: 'acc_1',
  status: 'active',
  name: longName,
  documents: [['cedula-ve', '•••••678']],
  contacts: [{ masked: 'm•••••@…', channel: 'email', proven: true }],
  createdAt: now,
  lastUsedAt: null,
  level: 1,
  waits: false,
  waiting: [],
  requests: [],
  acts: [],
  heldUntil: now + 600,
  ...more,
})

export const changing = record({
  contacts: [
    { masked: 'm•••••@…', channel: 'email', proven: true, leavesAt: now + 259_200 },
    { masked: 'n•••••@…', channel: 'email', proven: true, undoableUntil: now + 259_200 },
  ],
  acts: [{ id: 'pro_1', kind: 'contact-change', at: now, until: now + 259_200, mayUndo: false }],
})
