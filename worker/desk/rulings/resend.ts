/**
 * Sends once more what somebody waits for who cannot sign in yet: that their registration awaits a decision, or the
 * temporary password that opens it. Only to the contact that the registration gave.
 */
import type { AuditDetails } from '../../../contract/desk/audit-details.ts'
import type { FoundAccount } from '../../accounts/account-reader.ts'
import { passwordStore } from '../../accounts/password-store.ts'
import { audit } from '../../audit/audit.ts'
import { withCheckLetters } from '../../crockford-base32.ts'
import { randomBase32 } from '../../crypto/random-base32.ts'
import { token } from '../../crypto/random.ts'
import { mustBe } from '../act-store.ts'
import type { DecidesOn } from '../decides-on.ts'
import { notice } from '../notices.ts'
import { contactOf } from './decide-registration.ts'
import type { Ruled } from './rule-on-account.ts'

/** As those that are asked for: `flows/set-password.ts`. */
const groups = 3

/**
 * @param hash how a password is hashed; null where that cannot be done
 * @returns null where nothing waits
 */
export async function resent(
  context: DecidesOn,
  account: FoundAccount,
  hash: ((text: string) => Promise<string>) | null,
  by: AuditDetails = {},
): Promise<Ruled | null> {
  const { database, keys, municipality } = context
  const { slug } = municipality.public
  const { temporaryPassword } = municipality.private.lifetimes
  const { status } = account
  const isWaiting = status === 'awaiting' || (status === 'unconfirmed' && hash !== null)
  const to = contactOf(account) ?? account.contacts[0]
  if (!isWaiting || !to) return null
  const id = `msg_${token(128)}`
  const text = withCheckLetters(randomBase32(groups))
  const isTemporary = status === 'unconfirmed' && hash !== null
  const user = account.identifiers[0]?.value ?? ''
  const hours = String(Math.round(temporaryPassword / 3600))
  return {
    writes: [
      mustBe(context, account.id, status),
      ...(isTemporary
        ? [
            await passwordStore(database, keys, slug).setTemporary(
              account.id,
              { text, record: await hash(text) },
              temporaryPassword,
            ),
          ]
        : []),
      await audit(database, keys, slug).entry(
        `aud_${token(128)}`,
        'message_resent',
        account.id,
        by,
      ),
      await notice(context, account, {
        id,
        name: isTemporary ? 'temporary-password' : 'awaiting-approval',
        to,
        words: { user, ...(isTemporary && { password: text, hours }) },
        ...(isTemporary && { lifetime: temporaryPassword }),
      }),
    ],
    messages: [id],
  }
}
