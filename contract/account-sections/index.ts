/**
 * The registry of what the Worker tells each section of an account: one file a section, on both sides. A section that
 * shows nothing but `AccountView` needs no entry here.
 */
import * as v from 'valibot'
import { agreementsSection } from './agreements.ts'
import { documentsSection } from './documents.ts'
import { factorsSection } from './factors.ts'
import { historySection } from './history.ts'
import { identitiesSection } from './identities.ts'
import { passkeysSection } from './passkeys.ts'
import { sessionsSection } from './sessions.ts'

export const accountSections = {
  agreements: agreementsSection,
  documents: documentsSection,
  factors: factorsSection,
  history: historySection,
  identities: identitiesSection,
  passkeys: passkeysSection,
  sessions: sessionsSection,
} satisfies Record<string, v.GenericSchema>

/** Answer of `GET /{slug}/account/sections`. */
export const accountSectionsView = v.strictObject(accountSections)

export type AccountSections = v.InferOutput<typeof accountSectionsView>
export type AccountSectionName = keyof AccountSections
