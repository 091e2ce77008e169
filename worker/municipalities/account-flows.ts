/** What citizens do in their own account, in the steps that every city takes; a profile says with which data. */
import type { Field } from '../../contract/fields/index.ts'
import type { Flows } from '../../contract/profile.ts'
import type { ConfirmDeletionConfig } from '../../contract/steps/confirm-deletion.ts'

interface AccountSettings {
  /** What may be corrected: fields of the registration. */
  readonly details: readonly Field[]
  /** The field of a telephone number, where the city keeps one. */
  readonly phone?: Extract<Field, { readonly kind: 'phone' }>
  /** What a law keeps of a deleted account, in the city's words. */
  readonly kept?: ConfirmDeletionConfig['kept']
}

const password = { id: 'password', step: 'confirm-password' } as const
const code = { id: 'code', step: 'verify-code', by: 'code', digits: 8 } as const

type AccountFlows = Pick<
  Flows,
  | 'disown'
  | 'change-details'
  | 'change-email'
  | 'change-phone'
  | 'withdraw-agreement'
  | 'download-data'
  | 'delete-account'
>

/** A field as it is asked of somebody who is there: what it depended on is known. */
function alone(field: Field): Field {
  const { when: _when, locked: _locked, ...rest } = field
  return rest
}

export const accountFlows = ({ details, phone, kept }: AccountSettings): AccountFlows => ({
  disown: [{ id: 'not-me', step: 'verify-code', by: 'link', digits: 8 }],
  'change-details': [
    password,
    { id: 'edit-details', step: 'edit-details', fields: details.map(alone) },
  ],
  'change-email': [
    password,
    { id: 'new-email', step: 'new-contact', field: { kind: 'email', name: 'email' } },
    code,
  ],
  ...(phone && {
    'change-phone': [password, { id: 'new-phone', step: 'new-contact', field: phone }, code],
  }),
  'withdraw-agreement': [password, { id: 'withdrawal', step: 'withdraw-agreement' }],
  'download-data': [password],
  'delete-account': [password, { id: 'deletion', step: 'confirm-deletion', ...(kept && { kept }) }],
})
