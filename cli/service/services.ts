/** The services of a municipality, in the operator's hands: each change with its entry in the audit, in one transaction. */
import { toBase64url } from '../../worker/crypto/base64.ts'
import { sha256 } from '../../worker/crypto/digest.ts'
import { token } from '../../worker/crypto/random.ts'
import type { AuditEvent } from '../../contract/desk/audit-events.ts'
import { audit } from '../../worker/audit/audit.ts'
import { ConflictError, type Statement } from '../../worker/db/database.ts'
import { serviceStore } from '../../worker/openid/service-store.ts'
import type { ServiceSettings } from '../../worker/openid/service.ts'
import type { CommandContext } from '../context.ts'
import { OperatorError } from '../operator-error.ts'
import { snippet } from './snippet.ts'

const digestOf = async (secret: string) => toBase64url(await sha256(secret))

const storeOf = ({ database, municipality }: CommandContext) =>
  serviceStore(database, municipality.public.slug)

async function change(
  { database, keys, municipality }: CommandContext,
  event: AuditEvent,
  id: string,
  writes: readonly Statement[],
  otherwise: string,
): Promise<void> {
  const record = audit(database, keys, municipality.public.slug)
  const entry = await record.entry(`aud_${token(128)}`, event, id)
  try {
    await database.batch(...writes, entry)
  } catch (cause) {
    if (!(cause instanceof ConflictError)) throw cause
    throw new OperatorError(otherwise)
  }
}

const toKeep = (id: string, secret: string) =>
  `Secret of ${id}, shown this once: ${secret}\nKeep it where the service keeps its secrets, as CLIENT_SECRET.`

/** @returns the secret, where it has one, and what its developer pastes */
export async function addService(
  context: CommandContext,
  id: string,
  settings: ServiceSettings,
): Promise<string> {
  const { base } = context.municipality.private
  const { slug, factors } = context.municipality.public
  if (settings.factor && !factors)
    throw new OperatorError(
      `--factor: citizens of ${slug} have no second factors (profile: factors).`,
    )
  const secret = settings.proves === 'secret' ? token(256) : null
  const digest = secret === null ? null : await digestOf(secret)
  const added = storeOf(context).add(id, settings, digest)
  const taken = `There is a service ${id}, or was one: choose another name.`
  await change(context, 'service_added', id, [added], taken)
  return [
    `${settings.name} is the service ${id} of ${slug}.`,
    ...(secret === null ? [] : [toKeep(id, secret)]),
    '',
    snippet(`${base}/${slug}`, id, settings),
  ].join('\n')
}

const day = (at: number) => new Date(at * 1000).toISOString().slice(0, 10)

export async function listServices(context: CommandContext): Promise<string> {
  const [services] = await context.database.batch(storeOf(context).list())
  if (services.length === 0) return 'No service signs citizens in here.'
  return services
    .map((one) =>
      [
        `${one.id}  ${one.name}, since ${day(one.createdAt)}`,
        `  level ${one.level}${one.factor ? ' and a second factor' : ''}, knows citizens by ${one.sector}, proves itself by ${one.proves}`,
        ...(one.secrets.length > 1
          ? ['  two secrets work: end the rotation with rotate --end']
          : []),
        ...one.redirects.map((address) => `  redirect     ${address}`),
        ...one.signedOut.map((address) => `  signed out   ${address}`),
        ...(one.backChannel === undefined ? [] : [`  back channel ${one.backChannel}`]),
        ...Object.entries(one.claims).map(
          ([claim, purpose]) => `  is told      ${claim}: ${Object.values(purpose).join(' / ')}`,
        ),
      ].join('\n'),
    )
    .join('\n\n')
}

const absent = (id: string) => `There is no service ${id}.`

/** Gives another secret; the one before works until `end`, so that the service never stands still. */
export async function rotateSecret(
  context: CommandContext,
  id: string,
  end: boolean,
): Promise<string> {
  const store = storeOf(context)
  const [service] = await context.database.batch(store.find(id))
  if (!service) throw new OperatorError(absent(id))
  if (service.proves !== 'secret')
    throw new OperatorError(`${id} has no secret: it proves itself by ${service.proves}.`)
  const secret = token(256)
  const writes = end ? store.endRotation(id) : store.rotate(id, await digestOf(secret))
  await change(context, 'service_secret_rotated', id, writes, absent(id))
  return end
    ? `The secret of ${id} from before works no longer.`
    : `${toKeep(id, secret)}\nThe one from before works, too, until: citizen -- service rotate ${id} --end`
}

/** Its tokens are good for nothing at once; nobody can be sent by it any more. */
export async function removeService(context: CommandContext, id: string): Promise<string> {
  await change(context, 'service_removed', id, storeOf(context).remove(id), absent(id))
  return `${id} signs nobody in any more, and its tokens are good for nothing.`
}
