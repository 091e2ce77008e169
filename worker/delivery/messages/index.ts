/** The registry of messages: one file and one line each. */
import { accountCreated } from './account-created.ts'
import { accountRecovered } from './account-recovered.ts'
import { alreadyRegistered } from './already-registered.ts'
import { confirmContact } from './confirm-contact.ts'
import type { Message } from './message.ts'
import { passwordChanged } from './password-changed.ts'
import { recoveryCode } from './recovery-code.ts'

export const messages = {
  'confirm-contact': confirmContact,
  'recovery-code': recoveryCode,
  'already-registered': alreadyRegistered,
  'account-created': accountCreated,
  'account-recovered': accountRecovered,
  'password-changed': passwordChanged,
} satisfies Record<string, Message>

export type MessageName = keyof typeof messages
