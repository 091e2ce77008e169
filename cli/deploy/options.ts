/** What `npm run deploy` is told: which municipalities, and how their hosts lead to the Worker. */
import { parseArgs } from 'node:util'
import type { Municipality } from '../../worker/municipalities/municipality.ts'
import { requireMunicipality } from '../known-municipality.ts'
import { OperatorError } from '../operator-error.ts'

export const usage =
  'npm run deploy -- --municipality NAME … [--drop NAME …] [--zone ZONE] [--other-site] [--dns URL] [--dry-run]'

export interface DeployOptions {
  /** Slugs, each once, in the order of the registry. */
  readonly named: readonly string[]
  /** Slugs that are served now and shall be no longer. */
  readonly drop: readonly string[]
  /** The Cloudflare zone whose route leads to the Worker; each host is a custom domain when absent. */
  readonly zone?: string
  /** Whether a host of another site than the pages is taken. */
  readonly otherSite: boolean
  /** Resolver of DNS over HTTPS. */
  readonly dns?: string
  readonly dryRun: boolean
}

type Registry = Readonly<Record<string, Municipality>>

/** @throws OperatorError when none is named, or one that there is not */
export function readDeployOptions(args: readonly string[], registry: Registry): DeployOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      municipality: { type: 'string', multiple: true },
      drop: { type: 'string', multiple: true },
      zone: { type: 'string' },
      'other-site': { type: 'boolean' },
      dns: { type: 'string' },
      'dry-run': { type: 'boolean' },
    },
  })
  const known = Object.keys(registry)
  const wanted = values.municipality ?? []
  if (wanted.length === 0)
    throw new OperatorError(
      `Say which municipalities are deployed: nothing else goes along, neither made-up cities nor their secrets.\n` +
        `There are ${known.join(', ')}.\nUsage: ${usage}`,
    )
  for (const slug of wanted) requireMunicipality(slug, registry)
  return {
    named: known.filter((slug) => wanted.includes(slug)),
    drop: values.drop ?? [],
    otherSite: values['other-site'] ?? false,
    dryRun: values['dry-run'] ?? false,
    ...(values.zone !== undefined && { zone: values.zone }),
    ...(values.dns !== undefined && { dns: values.dns }),
  }
}
