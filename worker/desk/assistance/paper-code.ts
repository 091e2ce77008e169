/**
 * The code on paper: a temporary password that is printed instead of sent. It is told once, in the answer to whoever
 * confirms, and kept as a keyed digest and the hash of a password; so its tries are those of any sign-in.
 */
import type { PaperSheet } from '../../../contract/desk/assistance.ts'
import { hours, seconds, type Seconds } from '../../../contract/units.ts'
import { withCheckLetters } from '../../crockford-base32.ts'
import { hashPassword } from '../../crypto/password-hash.ts'
import { randomBase32 } from '../../crypto/random-base32.ts'
import type { Write } from '../../db/database.ts'
import type { Desk } from '../desk.ts'
import { paperSheet, type SheetOf } from './paper-sheet.ts'

/** As the temporary passwords that are sent: 50 drawn bits, and two letters that tell it from a password of one's own. */
const groups = 3

/** In which it is used. */
const lifetime = hours(24)

interface PrintedCode {
  readonly writes: readonly Write[]
  readonly sheet: PaperSheet
  /** By which its act knows it from another's. */
  readonly digest: string
}

/**
 * @param officer id of who confirms
 * @param delay in which it opens nothing, for whoever can still stop it
 */
export async function paperCode(
  desk: Desk,
  officer: string,
  account: string,
  of: Omit<SheetOf, 'code' | 'at' | 'from' | 'until'>,
  delay: Seconds = seconds(0),
): Promise<PrintedCode> {
  const { keys, municipality, ports, record } = desk
  const code = withCheckLetters(randomBase32(groups))
  const temporary = { text: code, record: await hashPassword(code, keys.peppers) }
  const at = ports.now()
  return {
    digest: await ports.accounts.temporaryDigest(code),
    sheet: paperSheet(municipality, {
      ...of,
      code,
      at,
      from: delay > 0 ? at + delay : null,
      until: at + delay + lifetime,
    }),
    writes: [
      await ports.accounts.setTemporary(account, temporary, lifetime, delay),
      await record('paper_code_issued', account, { officer, case: of.reference }),
    ],
  }
}
