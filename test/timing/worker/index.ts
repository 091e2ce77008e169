/** The product's Worker in worlds of the test's choosing: slow, failing, or made to leak. Never deployed. */
import { env as ofWorker } from 'cloudflare:workers'
import type { IdentifierKind } from '../../../contract/fields/identifier.ts'
import worker from '../../../worker/index.ts'
import { findMunicipality } from '../../../worker/municipalities/find.ts'
import { municipalities } from '../../../worker/municipalities/index.ts'
import type { Municipality } from '../../../worker/municipalities/municipality.ts'
import { services } from '../../../worker/services.ts'
import { watchedEnv, type Around } from '../../support/watched-env.ts'
import {
  leak,
  settled,
  slowness,
  timingPaths,
  worldHeader,
  type Settlers,
  type World,
} from '../worlds.ts'

/** One provider for all, over the network, as the cities have theirs. */
const provider = { base: ofWorker.TIMING_PROVIDER, secrets: { key: 'TIMING_PROVIDER_KEY' } }
const delivery = {
  email: [{ via: 'webhook-email', ...provider }],
  sms: [{ via: 'webhook-sms', ...provider }],
} satisfies Municipality['private']['delivery']

// The proof of work comes before what is timed; how hard it is, is another test's.
const registry: Record<string, Municipality> = municipalities
for (const [slug, city] of Object.entries(registry))
  registry[slug] = { ...city, private: { ...city.private, human: { effort: 1 }, delivery } }

/** A record that no typed password matches, at the product's cost. */
let record: Promise<string> | undefined

async function settle(env: Env, { slug, people }: Settlers): Promise<void> {
  const city = findMunicipality(slug, env)
  if (!city) throw new Error(`there is no city ${slug}`)
  const { ports } = await services(env, city)
  const password = await (record ??= ports.passwords.hash('una que nadie escribe en esta prueba'))
  const created = await Promise.all(
    people.map(({ number, identifiers, email }) =>
      ports.accounts.create({
        id: `${settled}-${slug}-${number}`,
        status: 'active',
        locale: 'es',
        password,
        details: {},
        identifiers: identifiers.map(({ kind, value }) => ({
          kind: kind as IdentifierKind,
          value,
          proven: false,
        })),
        contacts: [{ channel: 'email', value: email, proven: true }],
        agreements: Object.keys(city.public.agreements),
      }),
    ),
  )
  if (!(await ports.commit(created.flat()))) throw new Error('somebody has an account already')
}

const wait = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds)
  })

const lost = () => new Error('D1_ERROR: Network connection lost.')

function aroundIn(world: World): Around {
  let calls = 0
  const failing = Number(/^failing-database-(\d+)$/.exec(world)?.[1])
  return async (call, proceed) => {
    if (call.to === 'Queue.sendBatch' && world === 'failing-queue') throw lost()
    if (call.to !== 'DB.batch') return proceed()
    calls += 1
    if (calls === failing) throw lost()
    if (world === 'slow-database') await wait(slowness)
    const answer = await proceed()
    if (world === 'leaky' && JSON.stringify(answer).includes(settled)) await wait(leak)
    return answer
  }
}

// oxlint-disable-next-line import/no-default-export -- workerd calls a module's default
export default {
  ...worker,
  async fetch(request, env, context) {
    switch (new URL(request.url).pathname) {
      case timingPaths.accounts:
        await settle(env, await request.json())
        return new Response(null, { status: 204 })
      case timingPaths.calm:
        await env.DB.batch(
          ['limits', 'attempts'].map((table) => env.DB.prepare(`DELETE FROM ${table}`)),
        )
        return new Response(null, { status: 204 })
    }
    const world = (request.headers.get(worldHeader) ?? 'plain') as World
    if (world === 'plain') return worker.fetch(request, env, context)
    return worker.fetch(request, watchedEnv(aroundIn(world), env), context)
  },
} satisfies ExportedHandler<Env>
