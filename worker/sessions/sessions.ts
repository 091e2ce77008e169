/** What a session gives: access tokens that any back end verifies alone, and refresh tokens that only D1 can judge. */
import type { AccountView, Grant } from '../../contract/account.ts'
import { AuthError } from '../auth-error.ts'
import { signToken, verifyToken } from '../crypto/access-token.ts'
import type { Keys } from '../crypto/keys.ts'
import { unknownKeyOf } from '../crypto/newer-token.ts'
import { token } from '../crypto/random.ts'
import type { Database, Statement } from '../db/database.ts'
import { nullUnlessNewer } from '../db/key-compatibility.ts'
import type { Municipality } from '../municipalities/municipality.ts'
import type { FoundAccount } from '../accounts/account-reader.ts'
import { readRefreshToken, writeRefreshToken } from './refresh-token-text.ts'
import type { SessionState } from './session-state.ts'
import type { Rotation, SessionStore } from './session-store.ts'

export interface OpenedSession {
  readonly grant: Grant
  readonly refreshToken: string
  /** On a computer that others use: its cookie ends with the browser. */
  readonly shared: boolean
}

/** Where another session has come in its place, its cookie is the browser's: this answer may have been overtaken by it. */
type Refreshed = Omit<OpenedSession, 'refreshToken'> & { readonly refreshToken?: string }

/** The account and session that a valid access token speaks for. */
export interface Bearer {
  readonly id: string
  readonly account: string
}

interface Accounts {
  findById(account: string): Statement<Promise<FoundAccount | null>>
  findBySession(session: string): Statement<Promise<FoundAccount | null>>
}

/** Told when an old refresh token is used, in the transaction that ends its family. */
type Reused = (session: string, account: string) => Promise<Statement>

/**
 * Whether a token came back although a child of it was used. A browser has one cookie, so of its own doing that happens
 * only when an answer overtook an older one: then there were two copies of the older, and both were sent of late.
 */
const isReuse = (
  presented: number,
  { isReplaced, parent, straying }: NonNullable<Rotation['session']>,
) =>
  (isReplaced ? presented < parent : presented !== parent) &&
  (straying === null || presented < straying)

export function sessions(
  database: Database,
  keys: Keys,
  municipality: Municipality,
  store: SessionStore,
  accounts: Accounts,
  now: () => number,
  reused: Reused,
) {
  const { slug } = municipality.public
  const { base, audience, tokenClaims, lifetimes } = municipality.private
  const issuer = `${base}/${slug}`
  /** Nothing of ours, unless a newer deployment wrote it. */
  const made = nullUnlessNewer(database, keys)

  /** Only what the profile lists, and no mask of the register's; `email` is the proven address. */
  const claimsOf = ({ details, derived, contacts }: AccountView) =>
    Object.fromEntries(
      tokenClaims.flatMap((claim) => {
        const email = contacts.find(
          ({ channel, leavesAt }) => channel === 'email' && leavesAt === undefined,
        )?.value
        const isMask = derived?.[claim] === 'register' && details['register'] === 'claimed'
        const value = claim === 'email' ? email : isMask ? undefined : details[claim]
        return value === undefined ? [] : [[claim, value] as const]
      }),
    )

  async function opened(
    { id: session, methods, createdAt, generation, shared }: SessionState,
    account: AccountView,
  ): Promise<OpenedSession> {
    const content = {
      ...claimsOf(account),
      iss: issuer,
      aud: audience,
      sub: account.id,
      jti: token(128),
      sid: session,
      client_id: slug,
      amr: methods,
      // NIST SP 800-63B-4: without `mfa` what was proven is a single factor, whatever the number of steps.
      acr: methods.includes('mfa') ? 'aal2' : 'aal1',
      auth_time: createdAt,
    }
    const lifetime = lifetimes.accessToken
    return {
      grant: {
        accessToken: await signToken(keys.signing, content, {
          now: new Date(now() * 1000),
          lifetime,
        }),
        expiresIn: lifetime,
        account,
        ...(shared && { idle: lifetimes.sharedIdle }),
      },
      shared,
      refreshToken: await writeRefreshToken(keys.session, slug, { session, generation }),
    }
  }

  return {
    /** Tokens of a session that has just been opened. */
    grant: (session: string, account: AccountView, methods: readonly string[], shared: boolean) =>
      opened({ id: session, methods, createdAt: now(), generation: 0, shared }, account),

    /**
     * Tokens of a session that has come in the place of another, as it stands.
     *
     * @returns undefined where it is no more
     */
    async renewed(id: string): Promise<OpenedSession | undefined> {
      const [session, account] = await database.batch(store.newest(id), accounts.findBySession(id))
      if (!session || account?.status !== 'active') return undefined
      return opened(session, account.view)
    },

    /**
     * Exchanges a refresh token for its child.
     *
     * @param operation names the attempt: the same one gets the same child
     * @throws AuthError `session_ended`, also when a token comes back whose child was used, which ends the whole family
     */
    async refresh(text: string, operation: string | null): Promise<Refreshed> {
      const presented = await readRefreshToken(keys.session, slug, text).catch(made)
      if (!presented) throw new AuthError('session_ended')
      const { session: id, generation } = presented
      const [, , { session }, account] = await database.batch(
        ...store.rotate(id, generation, operation),
        accounts.findBySession(id),
      )
      // One that is newer than the newest: the database was put back to an earlier moment, and nobody is a thief.
      if (!session || generation > session.generation) throw new AuthError('session_ended')
      if (isReuse(generation, session)) {
        await database.batch(...store.end(id, session.account), await reused(id, session.account))
        throw new AuthError('session_ended')
      }
      if (account?.status !== 'active') throw new AuthError('session_ended')
      const { refreshToken, ...rest } = await opened(session, account.view)
      return session.isReplaced ? rest : { ...rest, refreshToken }
    },

    /**
     * Goes on with the session that is bound to a key, which the request has proven.
     *
     * @param key thumbprint
     * @throws AuthError `session_ended`, also for a session of another key
     */
    async goOn(id: string, key: string): Promise<Grant> {
      const [, session, account] = await database.batch(
        ...store.goOn(id, key),
        accounts.findBySession(id),
      )
      if (!session || account?.status !== 'active') throw new AuthError('session_ended')
      return (await opened(session, account.view)).grant
    },

    /**
     * The data of whoever a valid access token speaks for, as they are now.
     *
     * @throws AuthError `session_ended` when the session, or the account, is not in use any more (T35)
     */
    async accountOf({ id, account }: Bearer): Promise<AccountView> {
      const [alive, found] = await database.batch(
        store.isAlive(id, account),
        accounts.findById(account),
      )
      if (!alive || found?.status !== 'active') throw new AuthError('session_ended')
      return found.view
    },

    /** The session that a refresh cookie names, if it is genuine; nothing is rotated. */
    named: (text: string) => readRefreshToken(keys.session, slug, text).catch(made),

    /** Whom an `Authorization` header speaks for; null when its token cannot be trusted. */
    async bearer(header: string | undefined): Promise<Bearer | null> {
      const [, text] = /^Bearer ([\w.-]+)$/i.exec(header ?? '') ?? []
      if (!text) return null
      const expected = { issuer, audience, now: new Date(now() * 1000) }
      const verified = await verifyToken(keys.signing, text, expected)
      const unknown = verified ? undefined : unknownKeyOf(keys.signing, text, expected)
      if (unknown) return made(unknown)
      const session = verified?.['sid']
      return verified && typeof session === 'string' ? { id: session, account: verified.sub } : null
    },
  }
}

export type Sessions = ReturnType<typeof sessions>
