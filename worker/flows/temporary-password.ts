/**
 * A password that is sent to an address: works once, ends soon, must be changed. Its form tells it from a chosen one, so
 * that a sign-in costs one hash, whichever was typed.
 */
import type { Write } from './statement.ts'
import type { FlowContext } from './step.ts'

/** Groups of four readable characters, five bits each: 60 bits (NIST SP 800-63B-4 §3.1.1 asks for 20). */
const groups = 3

/** The form of what `readable` draws, as people type it. */
export const looksTemporary = (typed: string): boolean =>
  /^[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){2}$/.test(typed)

/** Draws one, and the row that makes it work; for an account that does not exist, the same work and no row. */
export async function temporaryPassword(
  { ports, municipality }: FlowContext,
  account: string,
): Promise<{ readonly text: string; readonly record: string; readonly write: Write }> {
  const text = ports.readable(groups)
  const record = await ports.passwords.hash(text)
  const { temporaryPassword: lifetime } = municipality.private.lifetimes
  return { text, record, write: ports.accounts.setTemporary(account, record, lifetime) }
}
