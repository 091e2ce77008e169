/** The product's Worker with the bench's routes beside it, in one isolate. Never deployed. */
import worker from '../../../worker/index.ts'
import { argon2id } from '../../../worker/crypto/argon2.ts'
import { passwordCost } from '../../../worker/crypto/password-hash.ts'
import { saltLength } from '../../../worker/crypto/password-record.ts'
import { benchPaths, countHeader } from '../counts.ts'
import { counted } from './counted.ts'
import { crowd, disperse } from './crowd.ts'
import { service } from './service.ts'

/** As long as what the product hashes: 32 bytes in base64. */
const text = 'a'.repeat(44)
const salt = new Uint8Array(saltLength).fill(7)

const nothing = () => new Response(null, { status: 204 })

/** A limit is counted before the hash, a session is kept after it. */
async function leastSignIn(db: D1Database): Promise<void> {
  const write = db
    .prepare(
      `INSERT INTO limits (key, tokens, refill, allowed) VALUES (?1, 1, 1, 1)
       ON CONFLICT (key) DO UPDATE SET tokens = 1 RETURNING tokens`,
    )
    .bind('bench')
  await db.batch([write])
  argon2id(text, salt, passwordCost)
  await db.batch([write])
}

async function answerBench(request: Request, env: Env): Promise<Response | null> {
  const { pathname, searchParams } = new URL(request.url)
  switch (`${request.method} ${pathname}`) {
    case `POST ${benchPaths.bareHash}`:
      argon2id(text, salt, passwordCost)
      return nothing()
    case `POST ${benchPaths.leastSignIn}`:
      await leastSignIn(env.DB)
      return nothing()
    case `POST ${benchPaths.nothing}`:
      return nothing()
    case `POST ${benchPaths.service}`:
      await service(env.DB, Object.fromEntries(searchParams))
      return nothing()
    case `POST ${benchPaths.crowd}`:
      await crowd(env.DB, Number(searchParams.get('accounts')))
      return nothing()
    case `DELETE ${benchPaths.crowd}`:
      await disperse(env.DB)
      return nothing()
  }
  return null
}

// oxlint-disable-next-line import/no-default-export -- workerd calls a module's default
export default {
  ...worker,
  async fetch(request, env, context) {
    const own = await answerBench(request, env)
    if (own) return own
    if (!request.headers.has(countHeader)) return worker.fetch(request, env, context)
    return counted(env, (watched) => worker.fetch(request, watched, context))
  },
} satisfies ExportedHandler<Env>
