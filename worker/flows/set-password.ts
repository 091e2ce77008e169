/** The two ways in which a flow sets a password: one that the citizen chose, and one that is sent to an address. */
import type { FieldErrorCode } from '../../contract/errors.ts'
import type { PasswordRule } from '../../contract/password-composition.ts'
import type { FoundAccount } from '../accounts/account-reader.ts'
import { AuthError } from '../auth-error.ts'
import type { Write } from '../db/database.ts'
import type { Municipality } from '../municipalities/municipality.ts'
import { hasCheckLetters, base32In, withCheckLetters } from '../crockford-base32.ts'
import type { ContextWith, FlowState, Registrant } from './step.ts'
import { hashTurnOf } from './hash-turn.ts'

/** Groups of four readable characters, five bits each; without the check 50 bits (NIST SP 800-63B-4 §3.1.1 asks for 20). */
const groups = 3

/** The temporary password in what was typed, as it was drawn; undefined for anything that somebody chose. */
export const temporaryIn = (typed: string): string | undefined =>
  base32In(typed, groups).find(hasCheckLetters)

/**
 * Judges and hashes a password that somebody has just chosen: the same in every flow.
 *
 * @param field whose error a refusal is
 * @param about what an acquaintance knows of the citizen; the municipality's own names are added
 * @throws AuthError `invalid_answer`
 */
export async function chosenPassword(
  { ports, municipality, client }: ContextWith<'passwords', 'municipality' | 'client'>,
  field: { readonly name: string; readonly rule: PasswordRule },
  typed: string,
  about: readonly string[],
): Promise<Pick<FlowState, 'password' | 'leaks'>> {
  const refused = (because: FieldErrorCode) =>
    new AuthError('invalid_answer', { fields: { [field.name]: because } })
  // One that was mailed, kept as one's own, could not be told from the next that is mailed.
  if (temporaryIn(typed) !== undefined) throw refused('password_unchanged')
  const turn = hashTurnOf(client, {})
  const known = [...about, ...aboutCity(municipality)]
  const acceptance = await ports.passwords.assess(typed, field.rule, known, turn)
  if (acceptance.is === 'refused') throw refused(acceptance.because)
  return { password: await ports.passwords.hash(typed, turn), leaks: acceptance.is }
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

/** Facts about an account's holder that an acquaintance knows. */
export const aboutAccount = ({ contacts, identifiers, view }: FoundAccount): readonly string[] =>
  aboutPerson({ contacts, identifiers, details: view.details, agreements: [] })

interface TemporaryPassword {
  readonly text: string
  /** The row that makes it work; for an account that does not exist, the same statement and no row. */
  setFor(account: string): Promise<Write>
}

/**
 * Creates a temporary password to be sent. It works until another is chosen with it, expires soon, and must be changed.
 * It contains a check of its own, which tells it from a chosen one, so that a sign-in costs one hash, whichever was
 * typed.
 */
export async function temporaryPassword({
  ports,
  municipality,
  client,
}: ContextWith<
  'accounts' | 'passwords' | 'randomBase32',
  'municipality' | 'client'
>): Promise<TemporaryPassword> {
  const text = withCheckLetters(ports.randomBase32(groups))
  const record = await ports.passwords.hash(text, hashTurnOf(client, {}))
  const { temporaryPassword: lifetime } = municipality.private.lifetimes
  return {
    text,
    setFor: (account) => ports.accounts.setTemporary(account, { text, record }, lifetime),
  }
}
