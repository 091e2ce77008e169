/** Invites officers, and anew who has lost the passkey; what the link holds is kept nowhere. */
import type { Role } from '../../../contract/desk/roles.ts'
import { audit } from '../../audit/audit.ts'
import { toBase64url } from '../../crypto/base64.ts'
import { sha256 } from '../../crypto/digest.ts'
import type { Keys } from '../../crypto/keys.ts'
import { token } from '../../crypto/random.ts'
import type { Database, Statement } from '../../db/database.ts'
import { officerStore } from './officer-store.ts'

/** An invitation as its writer needs it: the Worker has all of it, and so has the operator's machine. */
interface Inviting {
  readonly database: Database
  readonly keys: Keys
  readonly slug: string
}

export interface Invitation {
  readonly officer: string
  /** For the link alone. */
  readonly secret: string
}

/** Somebody who is no officer yet. */
export async function inviteOfficer(
  inviting: Inviting,
  role: Role,
  person: { readonly name: string; readonly email: string },
): Promise<Invitation> {
  const { database, keys, slug } = inviting
  const officer = `off_${token(128)}`
  const created = await officerStore(database, keys, slug).create(officer, role, person)
  return invite(inviting, officer, role, [created])
}

/** Another passkey for an officer, in the place of the one that is lost. */
export const inviteAgain = (inviting: Inviting, officer: string, role: Role): Promise<Invitation> =>
  invite(inviting, officer, role, [])

async function invite(
  { database, keys, slug }: Inviting,
  officer: string,
  role: Role,
  before: readonly Statement[],
): Promise<Invitation> {
  const secret = token(256)
  const digest = toBase64url(await sha256(secret))
  await database.batch(
    ...before,
    officerStore(database, keys, slug).invite(officer, digest),
    await audit(database, keys, slug).entry(`aud_${token(128)}`, 'officer_invited', officer, {
      role,
    }),
  )
  return { officer, secret }
}
