/** What the account runs now: which municipalities, and of what. A deployment leaves both as plain settings of its own. */
import * as v from 'valibot'
import { succeed, WranglerError, type Wrangler } from '../wrangler.ts'
import { digested, type Digests } from './digests.ts'

/** Names of the Worker's settings that only deployments read. */
const settings = { municipalities: 'DEPLOYED_MUNICIPALITIES', digests: 'DEPLOYED_DIGESTS' } as const

export interface Deployed {
  /** Slugs that are served. */
  readonly municipalities: readonly string[]
  readonly digests: Partial<Digests>
}

/** For the configuration that is deployed. */
export const settingsOf = (named: readonly string[], digests: Digests): string =>
  `\n[vars]\n${settings.municipalities} = "${named.join(' ')}"\n${settings.digests} = ${JSON.stringify(
    digested.map((part) => `${part}:${digests[part]}`).join(' '),
  )}\n`

const deployment = v.object({
  versions: v.pipe(
    v.array(v.object({ version_id: v.string(), percentage: v.number() })),
    v.minLength(1),
  ),
})

const version = v.object({
  resources: v.object({
    bindings: v.array(
      v.object({ name: v.string(), type: v.string(), text: v.optional(v.string()) }),
    ),
  }),
})

/** @returns undefined when there is no Worker yet */
export async function deployedNow(wrangler: Wrangler, name: string): Promise<Deployed | undefined> {
  const args = ['deployments', 'status', '--json', '--name', name]
  const ran = await wrangler(...args)
  // 10007: the Worker itself is not there yet.
  if (ran.status !== 0 && /10007|does not exist|no deployments/.test(ran.stderr + ran.stdout))
    return undefined
  if (ran.status !== 0) throw new WranglerError(args, ran)
  const { versions } = v.parse(deployment, JSON.parse(ran.stdout))
  const [most] = versions.toSorted((one, other) => other.percentage - one.percentage)
  const printed = await succeed(
    wrangler,
    'versions',
    'view',
    most?.version_id ?? '',
    '--json',
    '--name',
    name,
  )
  const { bindings } = v.parse(version, JSON.parse(printed)).resources
  const textOf = (setting: string) => bindings.find((one) => one.name === setting)?.text ?? ''
  const parts = textOf(settings.digests)
    .split(' ')
    .map((part) => part.split(':'))
  return {
    municipalities: textOf(settings.municipalities).split(' ').filter(Boolean),
    digests: Object.fromEntries(parts),
  }
}
