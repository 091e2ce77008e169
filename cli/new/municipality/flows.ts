/** The flows of a new municipality: those that we recommend, with its own documents, agreements and contacts. */
import type { Field } from '../../../contract/fields/index.ts'
import type { Flows } from '../../../contract/profile.ts'
import type { StepConfig } from '../../../contract/steps/index.ts'
import { accountFlows } from '../../../worker/municipalities/account-flows.ts'
import { demo } from '../../../worker/municipalities/demo.ts'
import type { Answers } from './answers.ts'

export function flowsOf(answers: Answers): Flows {
  const { login, register, recover, 'change-password': change } = demo.public.flows
  const own = ownSteps(answers)
  const [credentials, ...further] = own(login)
  const [details, ...confirming] = own(register)
  const [identify, ...others] = own(recover)
  if (!credentials || !details || !identify) throw new Error('a recommended flow has no steps')
  const byPhone = answers.contacts.includes('phone')
  const asked = 'fields' in details ? details.fields : []
  return {
    login: [credentials, ...(byPhone ? [provesPhone] : []), ...further],
    register: [details, ...confirming],
    recover: byPhone
      ? [{ ...identify, human: true }, { id: 'contact', step: 'choose-contact' }, ...others]
      : [identify, ...others],
    ...(change && { 'change-password': change }),
    ...accountFlows({
      details: asked.filter(({ kind }) => kind === 'text'),
      ...(byPhone && { phone }),
    }),
  }
}

const phone = { kind: 'phone', name: 'phone', optional: true } as const

const provesPhone: StepConfig = {
  id: 'phone',
  step: 'verify-code',
  by: 'code',
  digits: 8,
  phone: true,
  when: 'phone_unproven',
}

const ownSteps = (answers: Answers) => (steps: readonly StepConfig[]) =>
  steps.map((config): StepConfig =>
    'fields' in config
      ? { ...config, fields: config.fields.flatMap((field) => ownField(field, answers)) }
      : config,
  )

/** Accepts the city's documents, asks for its agreements, and asks for a telephone beneath the e-mail where it wants one. */
function ownField(field: Field, { documents, agreements, contacts }: Answers): readonly Field[] {
  if (field.kind === 'identifier') {
    const accepts = field.accepts.includes('email') ? (['email', ...documents] as const) : documents
    return accepts.length > 0 ? [{ ...field, accepts }] : []
  }
  if (field.kind === 'agreement')
    return agreements.some((name) => name === field.agreement) ? [field] : []
  if (field.kind === 'email' && contacts.includes('phone')) return [field, phone]
  return [field]
}
