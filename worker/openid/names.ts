/** The texts that stand for something of the provider's: derived, so that nothing of them is stored, and not to be guessed. */
import { toBase64url } from '../crypto/base64.ts'
import { equal, hmac, sha256 } from '../crypto/digest.ts'
import type { KeyRing } from '../crypto/key-ring.ts'

type IdFor = (prefix: string, operation: string, ...of: string[]) => Promise<string>

/** Of a code and of a token: what they are of, and the proof that this Worker wrote them. */
const shape = /^(azn_[\w-]{22})\.([\w-]{22})$/

export function openIdNames(idFor: IdFor, index: KeyRing, municipality: string) {
  const written = async (kind: 'code' | 'token', authorization: string) =>
    `${authorization}.${(await idFor('opn', kind, authorization)).slice(4)}`

  const read = async (kind: 'code' | 'token', text: string): Promise<string | null> => {
    const [, authorization] = shape.exec(text) ?? []
    if (authorization === undefined) return null
    const own = await written(kind, authorization)
    return equal(await sha256(own), await sha256(text)) ? authorization : null
  }

  return {
    codeOf: (authorization: string) => written('code', authorization),
    tokenOf: (authorization: string) => written('token', authorization),
    /** @returns the authorization; null for whatever this Worker did not write */
    readCode: (text: string) => read('code', text),
    readToken: (text: string) => read('token', text),

    /** A session by another name at each service. */
    sidOf: (session: string, service: string) => idFor('sid', session, service),

    /** A citizen by another name in each sector (OpenID Connect Core §8.1). Kept with the consent, for keys change. */
    async subjectOf(account: string, sector: string): Promise<string> {
      const mac = await hmac(index.eldest.key, 'subject', municipality, sector, account)
      return toBase64url(mac)
    },

    begunProof: (at: string, session: string) => idFor('bgn', at, session),

    /** @param of what the citizen is asked: an answer to something else is none */
    consentProof: (session: string, of: string) => idFor('cns', session, of),
  }
}

export type OpenIdNames = ReturnType<typeof openIdNames>
