/** Requests for other contacts, encrypted, until a clerk decides. */
import type { Identifier } from '../../contract/fields/identifier.ts'
import type { Keys } from '../crypto/keys.ts'
import { encrypt } from '../crypto/encryption.ts'
import { encryptionContextOf } from '../crypto/encrypted-columns.ts'
import { write, type Database, type Statement } from '../db/database.ts'
import { contactRequests as table } from '../db/schema-credentials.ts'

/** A request for other contacts, kept for a clerk. */
export interface ContactRequest {
  readonly id: string
  /** Quoted by the citizen, e.g. `LEO-7K2M-9QXD`. */
  readonly reference: string
  /** Account id or pseudonym. */
  readonly subject: string
  readonly identifiers: readonly Identifier[]
  readonly email: string
  readonly phone: string
}

/** The context that the ciphertext of a request is bound to. */
export const contactRequestContext = (municipality: string, id: string) =>
  encryptionContextOf('contact_requests.sealed', { municipality, id })

export const contactRequests = ({ orm }: Database, keys: Keys, municipality: string) => ({
  async keep({ id, reference, subject, ...content }: ContactRequest): Promise<Statement> {
    const sealed = await encrypt(keys.encryption, contactRequestContext(municipality, id), content)
    return write(orm.insert(table).values({ id, municipality, reference, subject, sealed }))
  },
})

export type ContactRequests = ReturnType<typeof contactRequests>
