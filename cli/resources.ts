/** Finds, or creates, what the Worker is bound to. Each is looked up by its name, so that a second run finds it. */
import { succeed, WranglerError, type Wrangler } from './wrangler.ts'

export interface Resources {
  readonly databaseId: string
  readonly namespaceId: string
}

/** Names in an account; the same as in `wrangler.toml`. */
export const resourceNames = {
  worker: 'citizen-auth',
  database: 'citizen-auth',
  namespace: 'citizen-auth-codes',
  queues: ['citizen-auth-dead-letters', 'citizen-auth-deliveries'],
} as const

type Says = (line: string) => void

/** Sees to it that all of them exist. */
export async function findOrCreateResources(wrangler: Wrangler, says: Says): Promise<Resources> {
  const databaseId = await database(wrangler, says)
  const namespaceId = await namespace(wrangler, says)
  for (const queue of resourceNames.queues) await findOrCreateQueue(wrangler, says, queue)
  return { databaseId, namespaceId }
}

async function database(wrangler: Wrangler, says: Says): Promise<string> {
  const find = () =>
    idOf(wrangler, ['d1', 'list', '--json'], 'name', resourceNames.database, 'uuid')
  return (
    announce(says, 'D1 database', resourceNames.database, await find()) ??
    required(
      resourceNames.database,
      await created(wrangler, ['d1', 'create', resourceNames.database], find),
    )
  )
}

async function namespace(wrangler: Wrangler, says: Says): Promise<string> {
  const find = () =>
    idOf(wrangler, ['kv', 'namespace', 'list'], 'title', resourceNames.namespace, 'id')
  return (
    announce(says, 'KV namespace', resourceNames.namespace, await find()) ??
    required(
      resourceNames.namespace,
      await created(wrangler, ['kv', 'namespace', 'create', resourceNames.namespace], find),
    )
  )
}

async function findOrCreateQueue(wrangler: Wrangler, says: Says, name: string): Promise<void> {
  const args = ['queues', 'info', name]
  const ran = await wrangler(...args)
  if (ran.status === 0) return void announce(says, 'Queue', name, name)
  // Anything else than its absence (no network, no permission) must not look like absence.
  if (!/does not exist|not found/i.test(ran.stderr + ran.stdout)) throw new WranglerError(args, ran)
  announce(says, 'Queue', name, undefined)
  await succeed(wrangler, 'queues', 'create', name)
}

function announce(
  says: Says,
  kind: string,
  name: string,
  id: string | undefined,
): string | undefined {
  says(id ? `${kind} ${name}: found` : `${kind} ${name}: creating`)
  return id
}

/** What `create` prints is for people; the list tells the id. */
async function created(
  wrangler: Wrangler,
  args: string[],
  find: () => Promise<string | undefined>,
): Promise<string | undefined> {
  await succeed(wrangler, ...args)
  return find()
}

function required(name: string, id: string | undefined): string {
  if (!id) throw new Error(`${name} was created, but the account does not list it. Run this again.`)
  return id
}

async function idOf(
  wrangler: Wrangler,
  args: string[],
  key: string,
  name: string,
  id: string,
): Promise<string | undefined> {
  const listed: unknown = JSON.parse(await succeed(wrangler, ...args))
  if (!Array.isArray(listed)) throw new TypeError(`wrangler ${args.join(' ')} answered no list`)
  const found: unknown = listed.find((one: Record<string, unknown>) => one[key] === name)
  if (typeof found !== 'object' || found === null) return undefined
  const value: unknown = Reflect.get(found, id)
  return typeof value === 'string' ? value : undefined
}
