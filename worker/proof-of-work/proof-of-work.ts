/**
 * Proof of work: work that a browser does unseen, before a flow begins or where a request costs more than is free.
 * Stores nothing until a solution arrives, and then only that it was used. Reasons:
 * docs/decisions/012-proof-of-work.md and 017-proof-of-work-instead-of-waits.md.
 */
import { sql } from 'drizzle-orm'
import type { ProofOfWorkChallenge } from '../../contract/proof-of-work.ts'
import { minutes } from '../../contract/units.ts'
import { AuthError } from '../auth-error.ts'
import { toBase64url, type Bytes } from '../crypto/base64.ts'
import { equal, hmac, utf8 } from '../crypto/digest.ts'
import type { Keys } from '../crypto/keys.ts'
import { bytes, token } from '../crypto/random.ts'
import { read, write, type Database, type Statement } from '../db/database.ts'
import { humanChecks as table } from '../db/schema-credentials.ts'
import { log } from '../log.ts'
import type { Municipality } from '../municipalities/municipality.ts'
import { readSolution, type Solution } from './solution.ts'
import { isSpent, noteSpent } from './spent-solutions.ts'

/** Long enough for a form with a dozen fields; a page that takes longer works out another one. */
export const challengeLifetime = minutes(10)

/** Keys to derive at most, half of them on average, unless the municipality says otherwise. */
export const usualEffort = 2000

/**
 * How often the effort doubles at most: to 8000 keys, 6 s at worst on a telephone with a quarter of the speed of the
 * machine that decision 012 measured. A citizen with the right password is in within ten seconds, whatever strangers have
 * done.
 */
export const dearest = 2

/** Iterations of PBKDF2 for one key: what the Worker itself spends on a challenge. The platform allows 100,000. */
const rounds = 2000

/** Bytes of the key that the page is shown; the other 17 are known only to a page that derived the key. */
const shown = 15

type Reason = 'malformed' | 'forged' | 'expired' | 'spent'

/** Draws a counter. A remainder of 32 bits favours the low ones by a millionth, which nobody can make use of. */
function counterBelow(effort: number): number {
  if (!Number.isInteger(effort) || effort < 1)
    throw new RangeError('the effort of the proof of work is a whole number from 1')
  return new DataView(bytes(4).buffer).getUint32(0) % effort
}

async function derivedKey(seed: string, counter: number): Promise<Bytes> {
  const salt = new Uint8Array(4)
  new DataView(salt.buffer).setUint32(0, counter)
  const password = await crypto.subtle.importKey('raw', utf8(seed), 'PBKDF2', false, ['deriveBits'])
  const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }
  return new Uint8Array(await crypto.subtle.deriveBits(derivation, password, 256))
}

function refuse(reason: Reason, municipality: string, kind: string): never {
  log('human_check_failed', { reason, municipality, kind })
  throw new AuthError('human_check_failed')
}

/** Work that was done, and what it was done for. */
export interface WorkDone {
  readonly effort: number
  /** Digest of what was asked for; that of nothing where nothing was asked for yet. */
  readonly about: string
}

export function proofOfWork(
  { orm, batch, sendFirst }: Database,
  keys: Keys,
  { public: { slug }, private: { human } }: Municipality,
  now: () => number,
) {
  /** Over all that a solution is good for, and the part of it that the page is not shown. */
  const sign = (by: CryptoKey, kind: string, seed: string, key: Bytes) =>
    hmac(by, 'human', slug, kind, seed, key)

  /** A signature has no room for a version's name, so it is compared with each that may have made it. */
  async function isOurs(kind: string, { seed, key, signature }: Solution): Promise<boolean> {
    const due = await Promise.all(
      keys.code.all.map((version) => sign(version.key, kind, seed, key)),
    )
    return due.map((one) => equal(one, signature)).includes(true)
  }

  const base = human?.effort ?? usualEffort
  const effortOf = (level: number) => base * 2 ** Math.min(level, dearest)

  const digestOf = async (about: string) =>
    toBase64url(await hmac(keys.code.eldest.key, 'human-about', slug, about)).slice(0, 22)

  async function flawOf(kind: string, solution: Solution) {
    if (!(await isOurs(kind, solution))) return 'forged'
    return solution.expiresAt <= now() ? 'expired' : null
  }

  // The Worker's clock refuses without a journey; D1's decides, so that no row is forgotten before its challenge.
  const firstUse = (id: string, expiresAt: number): Statement<boolean> =>
    read(
      orm
        .insert(table)
        .select(sql`SELECT ${id}, ${expiresAt} WHERE ${expiresAt} > unixepoch()`)
        .onConflictDoNothing()
        .returning({ digest: table.digest }),
      (rows: readonly unknown[]) => rows.length === 1,
    )

  /** What breaks a rule of its own table, and undoes its batch, unless it is the first use and in time. */
  const onlyUse = ({ signature, expiresAt }: Solution): Statement =>
    write(
      orm.insert(table).values({
        digest: sql`CASE WHEN ${expiresAt} > unixepoch() THEN ${toBase64url(signature)} END`,
        expiresAt,
      }),
    )

  async function requireSolution(kind: string, text: string | undefined): Promise<Solution> {
    const solution = readSolution(text ?? '')
    if (!solution) return refuse('malformed', slug, kind)
    const flaw = await flawOf(kind, solution)
    return flaw ? refuse(flaw, slug, kind) : solution
  }

  async function goodIn(kind: string, text: string | undefined): Promise<Solution | null> {
    const solution = readSolution(text ?? '')
    return solution && !(await flawOf(kind, solution)) ? solution : null
  }

  /**
   * Whether the work is enough for what is asked now. The price may have doubled once while the page worked: otherwise a
   * slow device could never pay.
   */
  const isEnough = async (done: WorkDone, about: string, level: number): Promise<boolean> =>
    [await digestOf(''), await digestOf(about)].includes(done.about) &&
    done.effort * 2 >= effortOf(level)

  /** @param about digest of what is asked for */
  async function drawn(kind: string, effort: number, about: string) {
    const seed = [now() + challengeLifetime, effort, about, token(128)].join('.')
    const key = await derivedKey(seed, counterBelow(effort))
    return { seed, key, signature: await sign(keys.code.current.key, kind, seed, key) }
  }

  return {
    /**
     * Makes a challenge for one kind of flow. Costs one derivation and keeps nothing.
     *
     * @param about what is asked for, e.g. an account's pseudonym; nothing before anything is asked for
     * @param level how often the usual effort is doubled
     * @throws RangeError for an effort that is no whole number from 1, a configuration mistake
     */
    async challenge(kind: string, about = '', level = 0): Promise<ProofOfWorkChallenge> {
      const effort = effortOf(level)
      const { seed, key, signature } = await drawn(kind, effort, await digestOf(about))
      return {
        seed,
        rounds,
        keys: effort,
        prefix: toBase64url(key.subarray(0, shown)),
        signature: toBase64url(signature),
        lifetime: challengeLifetime,
      }
    },

    /**
     * A solution that nobody has worked for, of the effort of a challenge and for what it was made for: for the Worker's
     * own pages, where no script works and another price was paid (`pages/toll.ts`). Never told to anybody.
     */
    async waived(kind: string, challenge: Pick<ProofOfWorkChallenge, 'seed'>): Promise<string> {
      const [, effort = '', about = ''] = challenge.seed.split('.')
      const { seed, key, signature } = await drawn(kind, Number(effort), about)
      return [seed, toBase64url(key), toBase64url(signature)].join('.')
    },

    /**
     * Takes a solution of a challenge that was made for this kind of flow here: once, and in its time.
     *
     * @throws AuthError `human_check_failed`; `unavailable` when D1 cannot be asked, which is no pass either
     */
    async require(kind: string, text: string | undefined): Promise<WorkDone> {
      const solution = await requireSolution(kind, text)
      const [isFirst] = await batch(firstUse(toBase64url(solution.signature), solution.expiresAt))
      return isFirst ? solution : refuse('spent', slug, kind)
    },

    /**
     * The same without a round trip of its own: the check travels with the next database request, which is undone with
     * `human_check_failed` when the solution was used before. Not to be used where costly work comes before that request.
     *
     * @throws AuthError `human_check_failed` for what is none, without asking the database
     */
    async requireAhead(kind: string, text: string | undefined): Promise<WorkDone> {
      const solution = await requireSolution(kind, text)
      sendFirst(onlyUse(solution))
      return solution
    },

    /**
     * Takes a solution where one may be asked for: one statement, whether or not any came. Null for none, and for one
     * that is not good or not for the first time.
     */
    async redeem(kind: string, text: string | undefined): Promise<Statement<WorkDone | null>> {
      const good = await goodIn(kind, text)
      // What has ended already is inserted by nobody.
      const { query, read: readRows } = good
        ? firstUse(toBase64url(good.signature), good.expiresAt)
        : firstUse('', 0)
      return {
        query,
        read(rows: never) {
          if (readRows(rows)) return good
          if (good) noteSpent(toBase64url(good.signature))
          return null
        },
      }
    },

    /** Whether a solution came that may serve for this, as far as this isolate knows: D1 is not asked. */
    async mayServe(kind: string, text: string | undefined, about: string): Promise<boolean> {
      const good = await goodIn(kind, text)
      return good !== null && !isSpent(toBase64url(good.signature)) && isEnough(good, about, 0)
    },

    isEnough,

    /** The highest level that it is enough for, where it was done for this: the check before a flow pays for nothing. */
    worth: async (done: WorkDone, about: string): Promise<number> =>
      done.about === (await digestOf(about)) ? Math.floor(Math.log2((done.effort * 2) / base)) : -1,
  }
}

export type ProofOfWork = ReturnType<typeof proofOfWork>
