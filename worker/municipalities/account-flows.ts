/** What citizens do in their own account, in the steps that every city takes; a profile says with which data. */
import type { Field } from '../../contract/fields/index.ts'
import type { Flows } from '../../contract/profile.ts'
import type { ConfirmDeletionConfig } from '../../contract/steps/confirm-deletion.ts'
import { lostFactor, newFactor, secondFactor } from './factor-steps.ts'

interface AccountSettings {
  /** What may be corrected: fields of the registration. */
  readonly details: readonly Field[]
  /** The field of a telephone number, where the city keeps one. */
  readonly phone?: Extract<Field, { readonly kind: 'phone' }>
  /** What a law keeps of a deleted account, in the city's words. */
  readonly kept?: ConfirmDeletionConfig['kept']
  /** The city has second factors: they come before whatever hurts when somebody else does it. */
  readonly factors?: true
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
  | 'step-up'
  | 'add-factor'
  | 'remove-factor'
  | 'new-recovery-codes'
  | 'forget-device'
>

/** A field as it is asked of somebody who is there: what it depended on is known. */
function alone(field: Field): Field {
  const { when: _when, locked: _locked, ...rest } = field
  return rest
}

export const accountFlows = ({ details, phone, kept, factors }: AccountSettings): AccountFlows => {
  const second = factors ? secondFactor : []
  return {
    disown: [{ id: 'not-me', step: 'verify-code', by: 'link', digits: 8 }],
    'change-details': [
      password,
      { id: 'edit-details', step: 'edit-details', fields: details.map(alone) },
    ],
    'change-email': [
      password,
      ...second,
      { id: 'new-email', step: 'new-contact', field: { kind: 'email', name: 'email' } },
      code,
    ],
    ...(phone && {
      'change-phone': [
        password,
        ...second,
        { id: 'new-phone', step: 'new-contact', field: phone },
        code,
      ],
    }),
    'withdraw-agreement': [password, { id: 'withdrawal', step: 'withdraw-agreement' }],
    'download-data': [password, ...second],
    'delete-account': [
      password,
      ...second,
      { id: 'deletion', step: 'confirm-deletion', ...(kept && { kept }) },
    ],
    ...(factors && factorFlows),
  }
}

const factorFlows: Partial<AccountFlows> = {
  'step-up': [password, ...secondFactor],
  'add-factor': [
    password,
    ...secondFactor,
    { id: 'choose-factor', step: 'choose-factor' },
    ...newFactor,
  ],
  'remove-factor': [
    password,
    ...secondFactor,
    lostFactor,
    { id: 'remove-factor', step: 'remove-factor', when: 'factors_removable' },
  ],
  'new-recovery-codes': [
    password,
    ...secondFactor,
    { id: 'recovery-codes', step: 'recovery-codes' },
  ],
  'forget-device': [password, { id: 'device', step: 'forget-device' }],
}
