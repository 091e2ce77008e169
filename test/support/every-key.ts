/** All keys of the Worker rotated at once, and browsers whose requests meet any isolate that serves at the moment. */
import { env } from 'cloudflare:workers'
import { secretNames, type SecretName } from '../../worker/crypto/secrets.ts'
import { municipalities } from '../../worker/municipalities/index.ts'
import { Citizen, type Answered, type Sending } from './citizen.ts'
import { deliverAll } from './delivered-messages.ts'
import { rotationOf, type Rotation } from './versions.ts'

type Stage = keyof Rotation

/** What a deployment's isolates share: which two serve side by side, and what every request was answered. */
export interface Deployments {
  /** From here on these two serve, request by request in turn. */
  serve(one: Stage, other: Stage): void
  /** A browser at a city's page. */
  at(slug: keyof typeof municipalities): Citizen
  /** Messages leave, by isolates that know both keys; of the newest deployment unless another is named. */
  deliver(by?: Stage): Promise<void>
  /** Requests that failed on our side, and refusals of what nobody did wrong. */
  readonly failures: readonly string[]
  readonly requests: number
}

const refused = new Set([
  'session_ended',
  'session_required',
  'wrong_credentials',
  'flow_not_found',
])

export async function everyKeyRotating(): Promise<Deployments> {
  const each = await Promise.all(
    secretNames.map(async (name) => [name, await rotationOf(name)] as const),
  )
  const all = (stage: Stage): Env => {
    const texts = each.map(([name, rotation]): readonly [SecretName, unknown] => [
      name,
      rotation[stage][name],
    ])
    return { ...(each[0]?.[1].before ?? env), ...Object.fromEntries(texts) } as Env
  }
  const stages = {
    before: all('before'),
    published: all('published'),
    current: all('current'),
    withdrawn: all('withdrawn'),
  }
  const failures: string[] = []
  let requests = 0
  let serving: readonly Env[] = [stages.before]

  class Visitor extends Citizen {
    override async sends(path: string, sending: Sending = {}): Promise<Answered> {
      const environment = serving[(requests += 1) % serving.length] ?? stages.before
      const answered = await super.sends.call(Object.assign(this, { environment }), path, sending)
      if (answered.status >= 500 || refused.has(answered.body.code ?? ''))
        failures.push(`${path}: ${answered.status} ${answered.body.code}`)
      return answered
    }
  }

  return {
    serve: (one, other) => (serving = [stages[one], stages[other]]),
    at: (slug) => new Visitor(stages.before, slug, municipalities[slug].private.origins[0]),
    deliver: (by = 'current') => deliverAll(stages[by]),
    failures,
    get requests() {
      return requests
    },
  }
}
