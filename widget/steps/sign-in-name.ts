/** By which name whoever has ended a flow signs in. */
import { isAsked } from '../../contract/fields/condition.ts'
import { readIdentifier } from '../../contract/fields/identifier.ts'
import type { Answer, Field } from '../../contract/fields/index.ts'
import type { FlowKind } from '../../contract/flow.ts'
import type { PublicProfile } from '../../contract/profile.ts'
import { firstFields } from './carried.ts'

const kindsOf = (field: Field): readonly string[] =>
  field.kind === 'identifier' ? field.accepts : field.kind === 'email' ? ['email'] : []

/**
 * What the form of a sign-in holds for whom a flow was about.
 *
 * @param typed in that flow
 * @param told by the Worker: it goes before what was typed
 * @returns undefined where nobody is known
 */
export function namedAtSignIn(
  profile: PublicProfile,
  from: FlowKind,
  typed: Answer,
  told: string | undefined,
): Answer | undefined {
  for (const field of firstFields(profile, 'login')) {
    const { when } = field
    if (field.kind !== 'identifier') continue
    if (when && typed[when.field] && !isAsked(field, typed)) continue
    const { accepts } = field
    const likes = firstFields(profile, from).filter((one) =>
      kindsOf(one).some((kind) => accepts.some((accepted) => accepted === kind)),
    )
    const name = [told, ...likes.map((one) => typed[one.name])].find(
      (one) => one && readIdentifier(one, accepts).length > 0,
    )
    const kind = when && { [when.field]: typed[when.field] ?? when.oneOf[0] ?? '' }
    if (name) return { ...kind, [field.name]: name }
  }
  return undefined
}
