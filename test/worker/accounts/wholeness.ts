/** The rule that every account must keep, written from the tables and not from the product's own statement of it. */
import { env } from 'cloudflare:workers'
import { accountEncryption } from '../../../worker/accounts/account-encryption.ts'
import { readKeys } from '../../../worker/crypto/keys.ts'
import type { Municipality } from '../../../worker/municipalities/municipality.ts'

/** By what kinds of identifier a city lets people sign in. */
export const namesOf = ({ public: { flows } }: Municipality): readonly string[] => {
  const [first] = flows.login
  const fields = first.step === 'credentials' ? first.fields : []
  return fields.flatMap((field) => (field.kind === 'identifier' ? field.accepts : []))
}

const broken = env.DB.prepare(`
  SELECT a.id,
    (SELECT group_concat(i.kind || CASE WHEN i.proven_at IS NULL THEN '?' ELSE '' END)
      FROM identifiers i WHERE i.account = a.id) AS has
  FROM accounts a
  WHERE a.municipality = ?1 AND (
    -- Who can sign in
    (a.status = 'active' AND (a.password IS NOT NULL OR EXISTS (
      SELECT 1 FROM temporary_passwords t
      WHERE t.account = a.id AND t.used_at IS NULL AND t.expires_at > unixepoch())))
    -- and whoever is signed in
    OR EXISTS (SELECT 1 FROM sessions s WHERE s.account = a.id AND s.ended_at IS NULL))
  AND NOT (
    a.status = 'active'
    AND EXISTS (SELECT 1 FROM identifiers i WHERE i.account = a.id
      AND i.kind IN (SELECT value FROM json_each(?2)))
    AND EXISTS (SELECT 1 FROM identifiers i WHERE i.account = a.id
      -- What reaches the person; or two officers have seen a document that signs in.
      AND (i.kind IN ('email', 'phone') AND i.proven_at IS NOT NULL
        OR i.seen_at IS NOT NULL AND i.pending_blind IS NULL
          AND i.kind IN (SELECT value FROM json_each(?2)))))`)

export interface Broken {
  readonly id: string
  readonly has: string | null
}

/** Asks for accounts that somebody can sign in to, or is signed in to, without a name, or whom nothing reaches and nobody has seen. */
export const brokenAccounts = (city: Municipality): D1PreparedStatement =>
  broken.bind(city.public.slug, JSON.stringify(namesOf(city)))

/** Names and proven contacts that more than one account has which can be signed in to. Decrypts, so that no index hides them. */
export async function sharedNames({ public: { slug } }: Municipality): Promise<readonly string[]> {
  const data = accountEncryption(await readKeys(env), slug)
  const { results } = await env.DB.prepare(
    `SELECT i.account, i.kind, i.sealed FROM identifiers i JOIN accounts a ON a.id = i.account
      WHERE a.municipality = ?1 AND a.status = 'active'
        AND (i.kind <> 'phone' OR i.proven_at IS NOT NULL)`,
  )
    .bind(slug)
    .all<{ account: string; kind: string; sealed: string }>()
  const values = await Promise.all(
    results.map(
      async ({ account, kind, sealed }) =>
        `${kind} ${await data.decryptIdentifier(account, kind, sealed)}`,
    ),
  )
  return values.filter((value, index) => values.indexOf(value) < index)
}
