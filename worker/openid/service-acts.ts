/**
 * What is done with a service of the city: its writes with their entry in the audit, for one transaction. The desk and the
 * operator's commands do the same.
 */
import type { AuditDetails } from '../../contract/desk/audit-details.ts'
import type { AuditEvent } from '../../contract/desk/audit-events.ts'
import { audit } from '../audit/audit.ts'
import { toBase64url } from '../crypto/base64.ts'
import { sha256 } from '../crypto/digest.ts'
import type { Keys } from '../crypto/keys.ts'
import { token } from '../crypto/random.ts'
import type { Database, Statement } from '../db/database.ts'
import type { ServiceSettings } from './service.ts'
import { serviceStore } from './service-store.ts'

/**
 * - `changed`: anything but the name in addresses and how it proves who it is
 * - `secret_rotated`: another secret; the one before works on until `rotation_ended`
 * - `removed`: signs nobody in any more, and its tokens are good for nothing
 * - `restored`: it is as it was before it was removed
 */
export type ServiceAct =
  | { readonly is: 'added'; readonly settings: ServiceSettings }
  | { readonly is: 'changed'; readonly before: ServiceSettings; readonly settings: ServiceSettings }
  | {
      readonly is: 'secret_rotated' | 'rotation_ended' | 'removed' | 'restored'
      /** Of the service that was looked at (`revisionOf`); absent where that does not matter. */
      readonly revision?: string
    }

interface ServiceContext {
  readonly database: Database
  readonly keys: Pick<Keys, 'audit'>
  readonly slug: string
}

export interface DoneAct {
  /** The batch is refused where the service is not as the act needs it. */
  readonly writes: readonly Statement[]
  /** Shown once to one person: what is kept of it is its digest. */
  readonly secret?: string
}

const events = {
  added: 'service_added',
  changed: 'service_changed',
  secret_rotated: 'service_secret_rotated',
  rotation_ended: 'service_secret_rotated',
  removed: 'service_removed',
  restored: 'service_restored',
} as const satisfies Record<ServiceAct['is'], AuditEvent>

const digestOf = async (secret: string) => toBase64url(await sha256(secret))

async function done(
  { database, slug }: ServiceContext,
  id: string,
  act: ServiceAct,
): Promise<DoneAct> {
  const store = serviceStore(database, slug)
  switch (act.is) {
    case 'added': {
      if (act.settings.proves !== 'secret') return { writes: [store.add(id, act.settings, null)] }
      const secret = token(256)
      return { writes: [store.add(id, act.settings, await digestOf(secret))], secret }
    }
    case 'changed':
      return { writes: store.change(id, act.before, act.settings) }
    case 'secret_rotated': {
      const secret = token(256)
      return { writes: store.rotate(id, await digestOf(secret)), secret }
    }
    case 'rotation_ended':
      return { writes: store.endRotation(id) }
    case 'removed':
      return { writes: store.remove(id) }
    case 'restored':
      return { writes: store.restore(id) }
  }
}

/** @param details of the entry in the audit: no secret and no address is among them */
export async function doneWithService(
  context: ServiceContext,
  id: string,
  act: ServiceAct,
  details: AuditDetails = {},
): Promise<DoneAct> {
  const { database, keys, slug } = context
  const { writes, ...shown } = await done(context, id, act)
  const record = audit(database, keys, slug)
  const entry = await record.entry(`aud_${token(128)}`, events[act.is], id, details)
  return { writes: [...writes, entry], ...shown }
}

const isSubset = (some: readonly string[], all: readonly string[]) =>
  some.every((one) => all.includes(one))

/** Whether the second lets a service do or know what the first does not. */
export const opens = (before: ServiceSettings, after: ServiceSettings): boolean =>
  !isSubset(after.redirects, before.redirects) ||
  !isSubset(after.signedOut, before.signedOut) ||
  !isSubset(Object.keys(after.claims), Object.keys(before.claims)) ||
  after.level < before.level ||
  (before.factor === true && after.factor !== true) ||
  after.sector !== before.sector ||
  (after.backChannel !== undefined && after.backChannel !== before.backChannel) ||
  JSON.stringify(after.keys) !== JSON.stringify(before.keys)
