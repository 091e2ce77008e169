/** Judges and hashes a password that somebody has just chosen: the same in every flow. */
import type { FieldErrorCode } from '../../contract/errors.ts'
import type { PasswordRule } from '../../contract/password-rule.ts'
import type { Municipality } from '../municipalities/municipality.ts'
import { AuthError } from '../auth-error.ts'
import type { FoundAccount } from '../accounts/account-reader.ts'
import type { FlowState, FlowContext, Registrant } from './step.ts'
import { temporaryIn } from './temporary-password.ts'
import { turnOf } from './turn.ts'

/**
 * @param field whose error a refusal is
 * @param about what an acquaintance knows of the citizen; the municipality's own names are added
 * @throws AuthError `invalid_answer`
 */
export async function chosenPassword(
  { ports, municipality, client }: FlowContext,
  field: { readonly name: string; readonly rule: PasswordRule },
  typed: string,
  about: readonly string[],
): Promise<Pick<FlowState, 'password' | 'leaks'>> {
  const refused = (because: FieldErrorCode) =>
    new AuthError('invalid_answer', { fields: { [field.name]: because } })
  // One that was mailed, kept as one's own, could not be told from the next that is mailed.
  if (temporaryIn(typed) !== undefined) throw refused('password_unchanged')
  const known = [...about, ...aboutCity(municipality)]
  const acceptance = await ports.passwords.judge(typed, field.rule, known)
  if (acceptance.is === 'refused') throw refused(acceptance.because)
  return { password: await ports.passwords.hash(typed, turnOf(client, {})), leaks: acceptance.is }
}

/** What everybody in town knows: the city, its service and its country. */
function aboutCity({ public: { name, service, slug, country } }: Municipality): readonly string[] {
  const countries = ['es', 'en'].map((language) =>
    new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }).of(country),
  )
  return [name, service, slug, ...countries.filter((one) => one !== undefined)]
}

/** What an acquaintance knows of somebody who registers. */
export const aboutPerson = ({ contacts, details, identifiers }: Registrant): readonly string[] => [
  ...contacts.map(({ value }) => value),
  ...identifiers.map(({ value }) => value),
  ...Object.values(details),
]

/** What an acquaintance knows of somebody who has an account. */
export const aboutAccount = ({ contacts, identifiers, view }: FoundAccount): readonly string[] =>
  aboutPerson({ contacts, identifiers, details: view.details, agreements: [] })
