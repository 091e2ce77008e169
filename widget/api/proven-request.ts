/**
 * Makes a request as the browser that began: by its cookie, or by the proof of a key where cookies do not come back.
 * Which of the two is found out by answers that are needed anyway: where a cookie has come back, they bring no nonce.
 */
import { nonceHeader } from '../../contract/routes.ts'
import { lazy } from '../lazy.ts'
import { request, type Call, type Reply } from './client.ts'
import { forgetNonce, keepNonce, nonceOf } from './nonce.ts'

const loaded = lazy(() => import('./proof.ts'))

/** What the request is recognised by: nothing yet, where a flow begins; else what the flow or the session is bound to. */
export interface Proven {
  readonly slug: string
  readonly as: 'begins' | 'flow' | 'session' | 'ended-session'
  /** The computer is others' too; where a flow begins. */
  readonly shared?: boolean
}

/** Municipalities whose cookies have come back to this page. */
const cookies = new Set<string>()

/** Takes what an answer tells of cookies: it brings a nonce where none has come back. */
function hear(slug: string, { headers, ok }: Response): void {
  const nonce = headers.get(nonceHeader)
  if (nonce) {
    keepNonce(slug, nonce)
    cookies.delete(slug)
  } else if (ok) {
    // What is refused on the way says nothing of cookies.
    forgetNonce(slug)
    cookies.add(slug)
  }
}

/** In the name of which session a request is signed. */
const ofSession = {
  begins: {},
  flow: {},
  session: { ofSession: 'current' },
  'ended-session': { ofSession: 'ended' },
} as const

async function proofFor(call: Call, { slug, as, shared }: Proven): Promise<string | undefined> {
  const begins = as === 'begins'
  if (begins ? cookies.has(slug) : !nonceOf(slug)) return undefined
  const proof = await loaded.get()
  try {
    if (begins) await proof?.prepareKey(slug, shared)
    return await proof?.proofOf(slug, { ...call, ...ofSession[as] })
  } catch {
    // A browser that makes no such key: cookies alone are left.
    return undefined
  }
}

interface WithToken {
  readonly accessToken?: string
  readonly session?: { readonly accessToken?: string }
}

/** Whoever is signed in by a signed request goes on with the key, until a cookie has come back. */
async function keepSession<Value>(reply: Reply<Value>, { slug, as }: Proven): Promise<void> {
  const { accessToken, session } = (reply.ok ? (reply.value ?? {}) : {}) as WithToken
  const token = session?.accessToken ?? accessToken
  const isOver = as === 'session' && !reply.ok && reply.failure.code === 'session_ended'
  if (token === undefined && !isOver) return
  await loaded.now?.keepBound(slug, nonceOf(slug) ? token : undefined)
}

async function send<Value>(call: Call, proven: Proven) {
  const proof = await proofFor(call, proven)
  const heard = (response: Response) => hear(proven.slug, response)
  const reply = await request<Value>({ ...call, heard, ...(proof && { proof }) })
  if (proof) await keepSession(reply, proven)
  return { reply, isSigned: proof !== undefined }
}

/** Never rejects: whatever happens is a value. */
export async function provenRequest<Value>(call: Call, proven: Proven): Promise<Reply<Value>> {
  const { reply, isSigned } = await send<Value>(call, proven)
  if (reply.ok) return reply
  const { code } = reply.failure
  // Cookies came back a while ago, and do not now.
  const isUnknown = code === 'browser_not_recognised' && !isSigned && nonceOf(proven.slug)
  // A proof that was too old is nothing to tell the citizen of: the answer has brought what is to be signed with.
  return isUnknown || code === 'proof_refused' ? (await send<Value>(call, proven)).reply : reply
}

/** Asks what only tells whether cookies come back. */
export const probe = <Value>(url: string, slug: string): Promise<Reply<Value>> =>
  request<Value>({ method: 'GET', url, heard: (response) => hear(slug, response) })

/** Whether this browser has a key that a reload finds again. */
export async function isKeyKept(slug: string): Promise<boolean> {
  const proof = await loaded.get()
  return (await proof?.isKeyKept(slug).catch(() => false)) ?? false
}

/**
 * The citizen signs out: the key of the session ends it, and nothing else from now on.
 *
 * @returns what is to be called when the Worker knows
 */
export async function endBound(slug: string): Promise<() => Promise<void>> {
  const proof = nonceOf(slug) && (await loaded.get())
  await proof?.endKey(slug)
  return async () => proof?.forgetEnded(slug)
}
