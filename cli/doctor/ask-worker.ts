/** Asks the Worker of a page itself: whether it is well, whom it knows, and which origins it answers. */
import * as v from 'valibot'
import { paths } from '../../contract/routes.ts'
import type { PublicProfile } from '../../contract/profile.ts'
import { embed } from '../deploy/embed.ts'
import type { PageSeen, WorkerSeen } from './evidence.ts'
import { serverOfScript } from './evidence.ts'

/** Milliseconds for each question. */
const patience = 10_000

const asked = (url: string, init: RequestInit = {}) =>
  fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(patience), ...init })

/** Where the municipality's addresses begin, as the page says it: by its script, else by a tag. */
export function serverOf({ scripts, tags, frames }: PageSeen): string | undefined {
  const [script] = scripts.flatMap(({ address }) => serverOfScript(address) ?? [])
  const all = [...tags, ...frames.flatMap((frame) => frame.tags)]
  const [tag] = all.flatMap(({ server }) => (server && URL.canParse(server) ? server : []))
  return script ?? tag?.replace(/\/$/, '')
}

/** Why a request had no answer, as Node names it: `ENOTFOUND`, `ECONNREFUSED`, `CERT_HAS_EXPIRED`. */
function reasonOf(cause: unknown): string {
  const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause
  const code: unknown = inner instanceof Error ? Reflect.get(inner, 'code') : undefined
  return typeof code === 'string' ? code : inner instanceof Error ? inner.name : 'unknown'
}

/**
 * @param server e.g. `https://id.ciudad.gob.ec/leon`
 * @param page the address of the page that is to work with it
 */
export async function askWorker(server: string, page: string): Promise<WorkerSeen> {
  const nothing: WorkerSeen = {
    server,
    failure: '',
    health: 0,
    profileStatus: 0,
    profile: undefined,
    allowedOrigin: null,
    digest: undefined,
    lines: [],
  }
  const health = await asked(new URL(paths.health, server).href).catch(reasonOf)
  if (typeof health === 'string') return { ...nothing, failure: health }
  const { origin } = new URL(page)
  const [profile, preflight, told] = await Promise.all([
    asked(`${server}/profile.json`),
    asked(`${server}/flows/login`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST' },
    }),
    asked(`${server}/embed.json`),
  ])
  const lines = v.safeParse(embed, told.ok ? await told.json().catch(() => undefined) : undefined)
  return {
    ...nothing,
    health: health.status,
    profileStatus: profile.status,
    // It is the Worker's own, and validated there.
    profile: profile.ok
      ? ((await profile.json().catch(() => undefined)) as PublicProfile)
      : undefined,
    allowedOrigin: preflight.ok ? preflight.headers.get('access-control-allow-origin') : null,
    digest: lines.success ? lines.output.pinned.integrity : undefined,
    lines: lines.success ? lines.output.lines.module : [],
  }
}
