/**
 * The key of a browser that was not seen to keep our cookies, as each of its requests proves it: a `DPoP` header (RFC
 * 9449). Reasons: docs/decisions/029-a-key-instead-of-cookies.md.
 */
import { createMiddleware } from 'hono/factory'
import { nonceHeader, proofHeader } from '../../contract/routes.ts'
import { AuthError } from '../auth-error.ts'
import { toBase64url } from '../crypto/base64.ts'
import { sha256 } from '../crypto/digest.ts'
import { proofTolerance, verifyKeyProof } from '../crypto/key-proof.ts'
import { isNonce, writeNonce } from '../crypto/proof-nonce.ts'
import { onlyUse } from '../sessions/used-proofs.ts'
import type { AppContext, AppEnv } from './context.ts'
import { cookieOf, hasCookie } from './cookies.ts'

/**
 * What a request may be recognised by instead of a cookie: where something begins, by whatever cookie of ours shows that
 * they come back; in a flow and a session, by its own.
 */
export type Recognised = 'begins' | 'flow' | 'session'

export interface ShownKey {
  /** RFC 7638. */
  readonly thumbprint: string
  /** Signed with a nonce of ours: not prepared long ago, and so good for more than to bind what begins. */
  readonly isFresh: boolean
  /** The session that it speaks for. */
  readonly session?: string
  /** Thumbprint of the device's key. */
  readonly device?: string
}

const hasCome = (context: AppContext, by: Recognised) =>
  by === 'begins' ? hasCookie(context) : cookieOf(context, by) !== undefined

/** Gives what the next proof is to be signed with. */
export async function offerNonce(context: AppContext): Promise<void> {
  const { keys, municipality, ports } = context.get('services')
  const nonce = await writeNonce(keys.session, municipality.public.slug, ports.now())
  context.header(nonceHeader, nonce)
}

/** Tells a page whose cookie has not come back, with what to sign; one whose cookie has, nothing. */
export const nonceOffered = (by: Recognised) =>
  createMiddleware<AppEnv>(async (context, next) => {
    if (!hasCome(context, by)) await offerNonce(context)
    await next()
  })

/** Never without what the next proof is to be signed with. */
async function refuse(context: AppContext): Promise<never> {
  await offerNonce(context)
  throw new AuthError('proof_refused')
}

async function isOfToken(ath: string | undefined, authorization: string | undefined) {
  if (authorization === undefined) return true
  const [, token = ''] = /^Bearer ([\w.-]+)$/i.exec(authorization) ?? []
  return ath === toBase64url(await sha256(token))
}

/**
 * The key that has signed this request. Its proof is used up with the first thing that is asked of the database.
 *
 * @returns undefined where none was shown
 * @throws AuthError `proof_refused` for a proof of anything else than this request, now and once
 */
async function keyShown(context: AppContext): Promise<ShownKey | undefined> {
  const text = context.req.header(proofHeader)
  if (text === undefined) return undefined
  const { method, url } = context.req
  const { database, keys, municipality, ports } = context.get('services')
  const { slug } = municipality.public
  const now = ports.now()
  const proof = await verifyKeyProof(text, { method, url, now })
  if (!proof || !(await isOfToken(proof.ath, context.req.header('authorization'))))
    return refuse(context)
  const { thumbprint, jti, iat, sid, device, nonce } = proof
  const id = await ports.idFor('prf', 'key', thumbprint, jti)
  // A second longer than it is taken: what is compared was rounded twice.
  database.sendFirst(onlyUse(database.orm, { id, expiresAt: iat + proofTolerance + 1 }))
  return {
    thumbprint,
    isFresh: nonce !== undefined && (await isNonce(keys.session, slug, nonce, now)),
    ...(sid !== undefined && { session: sid }),
    ...(device !== undefined && { device }),
  }
}

/**
 * The key that what begins is bound to. Where cookies come back none is: what a page has signed, not knowing it yet, is
 * not looked at.
 */
export const keyToBind = async (context: AppContext): Promise<ShownKey | undefined> =>
  hasCookie(context) ? undefined : keyShown(context)

/** The key by which something that has begun is recognised: only with a nonce of ours. */
export async function keyThatRecognises(context: AppContext): Promise<ShownKey | undefined> {
  const key = await keyShown(context)
  return key && !key.isFresh ? refuse(context) : key
}

/** The name of a key among secrets of cookies: found out by nobody who only knows the key. */
export const nameOfKey = (context: AppContext, prefix: 'brw' | 'dev', thumbprint: string) =>
  context.get('services').ports.idFor(prefix, 'key', thumbprint)
