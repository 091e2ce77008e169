/** Roles of officers, and what each may do: nothing else decides what an officer sees. */

/** What an officer may be allowed to do. */
export type Permission =
  | 'read_queue'
  | 'decide_registration'
  | 'find_citizen'
  | 'change_contact'
  | 'confirm_contact'
  | 'settle_claim'
  | 'confirm_claim'
  | 'suspend_account'
  | 'read_officers'
  | 'read_audit'

/** Nobody has more than the work asks for: who runs the officers sees no citizen, and neither does who reads the audit. */
export const roles = {
  clerk: ['read_queue', 'decide_registration', 'find_citizen', 'change_contact', 'settle_claim'],
  supervisor: [
    'read_queue',
    'decide_registration',
    'find_citizen',
    'change_contact',
    'confirm_contact',
    'settle_claim',
    'confirm_claim',
    'suspend_account',
  ],
  administrator: ['read_officers'],
  auditor: ['read_audit'],
} as const satisfies Readonly<Record<string, readonly Permission[]>>

export type Role = keyof typeof roles

export const roleNames = Object.keys(roles) as readonly Role[]

export const isRole = (text: string): text is Role => Object.hasOwn(roles, text)

export const permits = (role: Role, permission: Permission): boolean =>
  (roles[role] as readonly Permission[]).includes(permission)
