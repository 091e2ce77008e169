/** Shows the citizen's data and takes them corrected. What the civil register says is corrected there. */
import { fieldsShown, type Field } from '../../../contract/fields/index.ts'
import { AuthError } from '../../auth-error.ts'
import type { FoundAccount } from '../../accounts/account-reader.ts'
import type { Municipality } from '../../municipalities/municipality.ts'
import { ownAccount, requireOwner } from '../owner.ts'
import { registrantIn } from '../registrant.ts'
import type { FlowState, Step, StepContext } from '../step.ts'

export const editDetails: Step<'edit-details'> = {
  async enter(context) {
    return { state: { editing: editingOf(context, await ownAccount(context)) } }
  },

  view(context) {
    requireOwner(context)
    const { asked, values, fixed } = context.state.editing ?? { asked: [], values: {}, fixed: [] }
    return { asked: [...asked], values, fixed: [...fixed] }
  },

  async answer(context, values) {
    const { ports, config, state } = context
    requireOwner(context)
    const asked = config.fields.filter(({ name }) => state.editing?.asked.includes(name))
    const { details, identifiers } = registrantIn(ports, asked, values)
    const [user] = identifiers
    if (user && user.value !== state.editing?.values['userId']) await requireFree(context, user)
    return {
      state: {
        edited: {
          details: Object.fromEntries(
            asked
              .filter(({ kind }) => kind !== 'identifier')
              .map(({ name }) => [name, details[name] ?? '']),
          ),
          ...(user && user.value !== state.editing?.values['userId'] && { userId: user.value }),
        },
      },
    }
  },
}

async function requireFree(
  { ports, config }: Pick<StepContext<'edit-details'>, 'ports' | 'config'>,
  user: { readonly kind: string; readonly value: string },
): Promise<void> {
  const [holder] = await ports.batch(await ports.accounts.find([user]))
  const field = config.fields.find(({ kind }) => kind === 'identifier')
  if (holder && field)
    throw new AuthError('invalid_answer', { fields: { [field.name]: 'user_id_taken' } })
}

/** What a registration would ask somebody like this. */
const ofRegistration = ({ public: { flows } }: Municipality): readonly Field[] =>
  flows.register.flatMap((step) => (step.step === 'details' ? step.fields : []))

function editingOf(
  { config, municipality }: Pick<StepContext<'edit-details'>, 'config' | 'municipality'>,
  { view: { details, derived = {} }, identifiers }: FoundAccount,
): NonNullable<FlowState['editing']> {
  const registered = ofRegistration(municipality)
  const shown = new Set(fieldsShown(registered, details).map(({ name }) => name))
  const known = new Set(registered.map(({ name }) => name))
  const mayBe = config.fields.filter(({ name }) => shown.has(name) || !known.has(name))
  const isFixed = ({ name }: Field) => derived[name] === 'register'
  const userId = identifiers.find(({ kind }) => kind === 'user-id')?.value
  const values = { ...details, ...(userId !== undefined && { userId }) }
  return {
    asked: mayBe.filter((field) => !isFixed(field)).map(({ name }) => name),
    fixed: mayBe.filter(isFixed).map(({ name }) => name),
    values: Object.fromEntries(
      mayBe.flatMap(({ name }) => {
        const value = (values as Readonly<Record<string, string>>)[name]
        return value === undefined ? [] : [[name, value]]
      }),
    ),
  }
}
