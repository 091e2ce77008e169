/** Roles of officers, and what each may do: nothing else decides what an officer sees. */

/** What an officer may be allowed to do. */
export type Permission =
  | 'read_queue'
  | 'decide_registration'
  | 'find_citizen'
  | 'change_contact'
  | 'confirm_contact'
  | 'assist_citizen'
  | 'confirm_assistance'
  | 'settle_claim'
  | 'confirm_claim'
  | 'merge_accounts'
  | 'confirm_merge'
  | 'suspend_account'
  | 'read_officers'
  | 'read_audit'
  | 'find_subject'
  | 'read_settings'
  | 'change_settings'
  | 'publish_settings'
  | 'export_audit'
  | 'read_figures'
  | 'end_sessions'
  | 'unlock_account'
  | 'resend_message'
  | 'read_limits_met'

/**
 * Nobody has more than the work asks for: who runs the officers and the settings sees no citizen, and neither
 * does who reads the audit, to whom a document that is typed tells an id of the audit and no more. A supervisor is the second person where a city has one administrator.
 */
export const roles = {
  clerk: [
    'read_queue',
    'decide_registration',
    'find_citizen',
    'change_contact',
    'assist_citizen',
    'settle_claim',
    'merge_accounts',
    'unlock_account',
    'resend_message',
  ],
  supervisor: [
    'read_queue',
    'decide_registration',
    'find_citizen',
    'change_contact',
    'confirm_contact',
    'assist_citizen',
    'confirm_assistance',
    'settle_claim',
    'confirm_claim',
    'merge_accounts',
    'confirm_merge',
    'suspend_account',
    'read_settings',
    'publish_settings',
    'end_sessions',
    'unlock_account',
    'resend_message',
    'read_figures',
    'read_limits_met',
  ],
  administrator: [
    'read_officers',
    'read_settings',
    'change_settings',
    'publish_settings',
    'read_figures',
  ],
  auditor: ['read_audit', 'find_subject', 'export_audit', 'read_figures'],
} as const satisfies Readonly<Record<string, readonly Permission[]>>

export type Role = keyof typeof roles

export const roleNames = Object.keys(roles) as readonly Role[]

export const isRole = (text: string): text is Role => Object.hasOwn(roles, text)

export const permits = (role: Role, permission: Permission): boolean =>
  (roles[role] as readonly Permission[]).includes(permission)

/** Whoever may do this. */
export const rolesWith = (permission: Permission): readonly Role[] =>
  roleNames.filter((role) => permits(role, permission))
