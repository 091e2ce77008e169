/** The services of a municipality, in the operator's hands: the same acts as the desk's, each in one transaction. */
import { ConflictError } from '../../worker/db/database.ts'
import { doneWithService, type ServiceAct } from '../../worker/openid/service-acts.ts'
import { serviceStore, settingsOf } from '../../worker/openid/service-store.ts'
import { lacksFactors, type Service, type ServiceSettings } from '../../worker/openid/service.ts'
import type { CommandContext } from '../context.ts'
import { OperatorError } from '../operator-error.ts'
import { snippet } from './snippet.ts'

const storeOf = ({ database, municipality }: CommandContext) =>
  serviceStore(database, municipality.public.slug)

/** @returns the secret, where there is a new one */
async function change(
  { database, keys, municipality }: CommandContext,
  id: string,
  act: ServiceAct,
  otherwise: string,
): Promise<string | undefined> {
  const context = { database, keys, slug: municipality.public.slug }
  const { writes, secret } = await doneWithService(context, id, act)
  try {
    await database.batch(...writes)
  } catch (cause) {
    if (!(cause instanceof ConflictError)) throw cause
    throw new OperatorError(otherwise)
  }
  return secret
}

const toKeep = (id: string, secret: string) =>
  `Secret of ${id}, shown this once: ${secret}\nKeep it where the service keeps its secrets, as CLIENT_SECRET.`

function requireFactors({ municipality }: CommandContext, settings: ServiceSettings): void {
  const { slug } = municipality.public
  if (lacksFactors(municipality.public, settings))
    throw new OperatorError(
      `--factor: citizens of ${slug} have no second factors (profile: factors).`,
    )
}

/** @returns the secret, where it has one, and what its developer pastes */
export async function addService(
  context: CommandContext,
  id: string,
  settings: ServiceSettings,
): Promise<string> {
  const { base } = context.municipality.private
  const { slug } = context.municipality.public
  requireFactors(context, settings)
  const taken = `There is a service ${id}, or was one: choose another name.`
  const secret = await change(context, id, { is: 'added', settings }, taken)
  return [
    `${settings.name} is the service ${id} of ${slug}.`,
    ...(secret === undefined ? [] : [toKeep(id, secret)]),
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

async function present(context: CommandContext, id: string): Promise<Service> {
  const [service] = await context.database.batch(storeOf(context).find(id))
  if (!service) throw new OperatorError(absent(id))
  return service
}

/** Says anew what is written down of a service; its name and how it proves who it is stay. */
export async function changeService(
  context: CommandContext,
  id: string,
  settings: ServiceSettings,
): Promise<string> {
  requireFactors(context, settings)
  const service = await present(context, id)
  if (service.proves !== settings.proves)
    throw new OperatorError(`${id} proves itself by ${service.proves}: that is not changed.`)
  await change(context, id, { is: 'changed', before: settingsOf(service), settings }, absent(id))
  return `${settings.name} is the service ${id} as you have said.`
}

/** Gives another secret; the one before works until `end`, so that the service never stands still. */
export async function rotateSecret(
  context: CommandContext,
  id: string,
  end: boolean,
): Promise<string> {
  const service = await present(context, id)
  if (service.proves !== 'secret')
    throw new OperatorError(`${id} has no secret: it proves itself by ${service.proves}.`)
  const act = { is: end ? 'rotation_ended' : 'secret_rotated' } as const
  const secret = await change(context, id, act, absent(id))
  return secret === undefined
    ? `The secret of ${id} from before works no longer.`
    : `${toKeep(id, secret)}\nThe one from before works, too, until: citizen -- service rotate ${id} --end`
}

/** Its tokens are good for nothing at once; nobody can be sent by it any more. */
export async function removeService(context: CommandContext, id: string): Promise<string> {
  await change(context, id, { is: 'removed' }, absent(id))
  return `${id} signs nobody in any more, and its tokens are good for nothing.`
}
