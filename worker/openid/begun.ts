/**
 * Notes in an address when a citizen was sent to sign in, and in whose session, so that whoever comes back is known to have
 * done so since: else `prompt=login` would ask for ever. Signed, and kept nowhere.
 */
import type { OpenIdNames } from './names.ts'

/** The parameter of the address. */
export const begunName = 'begun'

export interface Begun {
  /** Seconds since 1970. */
  readonly at: number
  /** The session that there was; empty where nobody was signed in. */
  readonly session: string
}

/** Seconds: as long as a flow. */
const longest = 3600

export async function writeBegun(names: OpenIdNames, { at, session }: Begun): Promise<string> {
  return `${at}.${session}.${(await names.begunProof(String(at), session)).slice(4)}`
}

/** @returns undefined for what this Worker did not write, or wrote long ago */
export async function readBegun(
  names: OpenIdNames,
  text: string | null,
  now: number,
): Promise<Begun | undefined> {
  const [, at, session] = /^(\d{1,12})\.((?:ses_[\w-]{22})?)\.[\w-]{22}$/.exec(text ?? '') ?? []
  if (at === undefined || session === undefined) return undefined
  const begun = { at: Number(at), session }
  return text === (await writeBegun(names, begun)) && now - begun.at <= longest ? begun : undefined
}
