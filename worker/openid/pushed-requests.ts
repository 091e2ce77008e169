/** Requests that services leave here before they send the citizen (RFC 9126): short addresses, and nothing to alter in them. */
import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { toBase64url } from '../crypto/base64.ts'
import { sha256 } from '../crypto/digest.ts'
import { expectOneRow, read, write, type Database, type Statement } from '../db/database.ts'
import { pushedRequests as table } from '../db/schema-openid.ts'
import type { Parameters } from './parameters.ts'

const prefix = 'urn:ietf:params:oauth:request_uri:'

/** Seconds in which the citizen must have begun with it; a sign-in may take its time. */
export const pushedLifetime = 600

export const requestUriOf = (name: string): string => `${prefix}${name}`

export const isPushed = (requestUri: string): boolean => requestUri.startsWith(prefix)

/** The name in an address of ours; undefined for any other address, which nobody here fetches. */
export const nameIn = (requestUri: string): string | undefined =>
  new RegExp(`^${prefix}([\\w-]{43})$`).exec(requestUri)?.[1]

export interface PushedRequest {
  readonly service: string
  readonly parameters: Parameters
}

export function pushedRequestStore({ orm }: Database, municipality: string) {
  const idOf = async (name: string) => toBase64url(await sha256(name))
  const open = (id: string) =>
    and(
      eq(table.municipality, municipality),
      eq(table.id, id),
      isNull(table.usedAt),
      gt(table.expiresAt, sql`unixepoch()`),
    )
  return {
    push: async (name: string, service: string, parameters: Parameters): Promise<Statement> =>
      write(
        orm.insert(table).values({
          id: await idOf(name),
          municipality,
          service,
          parameters: JSON.stringify([...parameters]),
          expiresAt: sql`unixepoch() + ${pushedLifetime}`,
        }),
      ),

    find: async (name: string): Promise<Statement<PushedRequest | null>> =>
      read(
        orm
          .select({ service: table.service, parameters: table.parameters })
          .from(table)
          .where(open(await idOf(name))),
        ([row]: readonly { readonly service: string; readonly parameters: string }[]) =>
          row
            ? {
                service: row.service,
                // Written by `push` alone.
                parameters: new Map(JSON.parse(row.parameters) as [string, string][]),
              }
            : null,
      ),

    /** It is good for one code: the batch is refused for a second. */
    use: async (name: string): Promise<readonly Statement[]> => [
      write(
        orm
          .update(table)
          .set({ usedAt: sql`unixepoch()` })
          .where(open(await idOf(name))),
      ),
      expectOneRow(orm),
    ],
  }
}

export type PushedRequestStore = ReturnType<typeof pushedRequestStore>
