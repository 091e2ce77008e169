/** What every kind of flow opens with, and what it has established by its end. */
import type { FlowKind } from './flow.ts'
import type { StepConfig } from './steps/index.ts'
import type { Evidence } from './steps/step.ts'

/** One of each group must be established. */
export type Requirements = readonly (readonly Evidence[])[]

/** Steps that can open a flow: those whose screen depends on the profile alone. */
export const openers: Readonly<Record<FlowKind, readonly StepConfig['step'][]>> = {
  login: ['credentials'],
  register: ['details', 'find-person'],
  recover: ['identify'],
  'change-password': ['change-password'],
  'find-user': ['identify'],
  'request-contact': ['request-contact'],
  'federated-login': ['choose-provider'],
  'link-identity': ['link-identity'],
  // Nobody begins it: it stands at the proof until the link in a message is pressed.
  dispute: ['verify-code'],
  disown: ['verify-code'],
  'change-details': ['confirm-password'],
  'change-email': ['confirm-password'],
  'change-phone': ['confirm-password'],
  'withdraw-agreement': ['confirm-password'],
  'download-data': ['confirm-password'],
  'delete-account': ['confirm-password'],
  'step-up': ['confirm-password'],
  'add-factor': ['confirm-password'],
  'remove-factor': ['confirm-password'],
  'new-recovery-codes': ['confirm-password'],
  'forget-device': ['confirm-password'],
}

/**
 * What each kind of flow has established by its end; otherwise it would grant something unproven. A temporary password
 * stands for the proof of a contact, because only who reads the message there can use it.
 */
export const requiredAtEnd: Readonly<Record<FlowKind, Requirements>> = {
  login: [['account'], ['password']],
  register: [['person'], ['new-password', 'temporary-password'], ['contact', 'temporary-password']],
  recover: [['account'], ['contact', 'temporary-password'], ['new-password', 'temporary-password']],
  'change-password': [['password'], ['new-password']],
  'find-user': [['account']],
  'request-contact': [['person']],
  dispute: [['contact']],
  'federated-login': [['account'], ['identity', 'password']],
  'link-identity': [['password'], ['identity']],
  disown: [['contact']],
  'change-details': [['password']],
  'change-email': [['password'], ['contact']],
  'change-phone': [['password'], ['contact']],
  'withdraw-agreement': [['password']],
  'download-data': [['password']],
  'delete-account': [['password']],
  'step-up': [['password']],
  'add-factor': [['password']],
  'remove-factor': [['password']],
  'new-recovery-codes': [['password']],
  'forget-device': [['password']],
}
