/**
 * A password that is sent to an address. It works until another is chosen with it, ends soon, and must be changed. A
 * check of its own tells it from a chosen one, so that a sign-in costs one hash, whichever was typed.
 */
import { checks, readableIn, withCheck } from '../readable-text.ts'
import type { Write } from '../db/database.ts'
import type { FlowContext } from './step.ts'
import { turnOf } from './turn.ts'

/** Groups of four readable characters, five bits each; without the check 50 bits (NIST SP 800-63B-4 §3.1.1 asks for 20). */
const groups = 3

/** The temporary password in what was typed, as it was drawn; undefined for anything that somebody chose. */
export const temporaryIn = (typed: string): string | undefined =>
  readableIn(typed, groups).find(checks)

/** Draws one, and the row that makes it work; for an account that does not exist, the same work and no row. */
export async function temporaryPassword(
  { ports, municipality, client }: FlowContext,
  account: string,
): Promise<{ readonly text: string; readonly record: string; readonly write: Write }> {
  const text = withCheck(ports.readable(groups))
  const record = await ports.passwords.hash(text, turnOf(client, {}))
  const { temporaryPassword: lifetime } = municipality.private.lifetimes
  return {
    text,
    record,
    write: await ports.accounts.setTemporary(account, { text, record }, lifetime),
  }
}
