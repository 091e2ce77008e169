/** Judges and hashes a password that somebody has just chosen: the same in every flow. */
import type { PasswordRule } from '../../contract/password-rule.ts'
import { AuthError } from '../auth-error.ts'
import type { Facts, FlowContext } from './step.ts'

/**
 * @param field whose error a refusal is
 * @param about what an acquaintance knows of the citizen; the municipality's own names are added
 * @throws AuthError `invalid_answer`
 */
export async function chosenPassword(
  { ports, municipality }: FlowContext,
  field: { readonly name: string; readonly rule: PasswordRule },
  typed: string,
  about: readonly string[],
): Promise<Pick<Facts, 'password' | 'leaks'>> {
  const known = [...about, municipality.public.name, municipality.public.service]
  const acceptance = await ports.passwords.judge(typed, field.rule, known)
  if (acceptance.is === 'refused')
    throw new AuthError('invalid_answer', { fields: { [field.name]: acceptance.because } })
  return { password: await ports.passwords.hash(typed), leaks: acceptance.is }
}
