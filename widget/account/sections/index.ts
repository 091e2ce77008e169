/**
 * The registry of the account's sections, in the order in which they stand: what people come for
 * is first. What a section needs besides `AccountView`
 * it finds in `context.sections`, under its name in `contract/account-sections/`.
 */
import type { AccountSection } from '../section.ts'
import { agreements } from './agreements.ts'
import { contacts } from './contacts.ts'
import { documents } from './documents.ts'
import { factors } from './factors.ts'
import { history } from './history.ts'
import { identities } from './identities.ts'
import { myData } from './my-data.ts'
import { connectedServices } from './connected-services.ts'
import { passkeys } from './passkeys.ts'
import { password } from './password.ts'
import { personalData } from './personal-data.ts'
import { sessions } from './sessions.ts'

export const sections = {
  password,
  contacts,
  'personal-data': personalData,
  documents,
  identities,
  passkeys,
  factors,
  sessions,
  history,
  'connected-services': connectedServices,
  agreements,
  'my-data': myData,
} satisfies Record<string, AccountSection>

export type SectionName = keyof typeof sections
