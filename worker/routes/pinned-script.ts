/**
 * The first script under a name that holds its digest. What `embed.json` has told of is kept, because a page that names
 * it by `integrity` runs no other: the next release, and the next profile, have other bytes.
 */
import { toBase64 } from '../crypto/base64.ts'
import { utf8 } from '../crypto/digest.ts'
import { toHex } from '../crypto/hex.ts'

export interface PinnedScript {
  /** `widget@`, sixteen hexadecimal digits of the digest, `.js`. */
  readonly file: string
  /** `sha384-…` (Subresource Integrity). */
  readonly integrity: string
}

export async function pinnedScript(text: string): Promise<PinnedScript> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-384', utf8(text)))
  return {
    file: `widget@${toHex(digest.subarray(0, 8))}.js`,
    integrity: `sha384-${toBase64(digest)}`,
  }
}

const keyOf = (slug: string, file: string) => `script:${slug}:${file}`

export async function keepScript(
  store: KVNamespace,
  slug: string,
  { file }: PinnedScript,
  text: string,
): Promise<void> {
  const key = keyOf(slug, file)
  if ((await store.get(key)) === null) await store.put(key, text)
}

/** @returns null where `embed.json` never told of it, or where what is kept is something else */
export async function keptScript(
  store: KVNamespace,
  slug: string,
  file: string,
): Promise<string | null> {
  const text = await store.get(keyOf(slug, file))
  return text !== null && (await pinnedScript(text)).file === file ? text : null
}
