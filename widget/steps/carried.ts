/** What was typed in one flow of whom it is about, by the names under which another flow asks for it. */
import { readIdentifier } from '../../contract/fields/identifier.ts'
import type { Answer, Field } from '../../contract/fields/index.ts'
import type { FlowKind } from '../../contract/flow.ts'
import type { PublicProfile } from '../../contract/profile.ts'

export const firstFields = ({ flows }: PublicProfile, kind: FlowKind): readonly Field[] => {
  const [first] = flows[kind] ?? []
  return first && 'fields' in first ? first.fields : []
}

const takes = (field: Field, value: string): boolean =>
  field.kind === 'email'
    ? value.includes('@')
    : field.kind === 'identifier' && readIdentifier(value, field.accepts).length > 0

export function carried(
  profile: PublicProfile,
  from: FlowKind,
  to: FlowKind,
  typed: Answer,
): Answer {
  const fields = firstFields(profile, to)
  const names = firstFields(profile, from).filter(
    ({ kind, name }) => (kind === 'identifier' || kind === 'email') && typed[name],
  )
  const renamed = names.flatMap(({ name }) => {
    const value = typed[name] ?? ''
    const same = fields.find((field) => field.name === name)
    const field = same ?? fields.find((one) => takes(one, value))
    return field ? [[field.name, value] as const] : []
  })
  return { ...typed, ...Object.fromEntries(renamed) }
}
