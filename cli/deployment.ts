/** The order of a deployment. Every step may be repeated: a run that failed is run again, from the beginning. */
import type { Municipality } from '../worker/municipalities/municipality.ts'
import { deployConfig, deployConfigPath, hostsOf } from './deploy-config.ts'
import { costLines } from './deploy/costs.ts'
import { deployedNow, settingsOf, type Deployed } from './deploy/deployed.ts'
import { changedParts, digestOfText, type Digests } from './deploy/digests.ts'
import type { HostRecords } from './deploy/dns-over-https.ts'
import type { Embed } from './deploy/embed.ts'
import type { DeployOptions } from './deploy/options.ts'
import { draftLines, hostsAreReady, unreadyLines } from './deploy/readiness.ts'
import { registryOf, registryPath } from './deploy/registry-file.ts'
import { requireMunicipality } from './known-municipality.ts'
import { OperatorError } from './operator-error.ts'
import { findOrCreateResources, resourceNames } from './resources.ts'
import { keysToSend, type Operator } from './worker-keys.ts'
import { lackingSecrets } from './worker-secrets.ts'
import { succeed, type Wrangler } from './wrangler.ts'

export interface Deployment {
  readonly wrangler: Wrangler
  readonly operator: Operator
  readonly says: (line: string) => void
  /** Text of the committed `wrangler.toml`. */
  readonly committed: string
  /** Every municipality that there is, by slug. */
  readonly municipalities: Readonly<Record<string, Municipality>>
  readonly dns: HostRecords
  /** Writes a file of what is deployed, by its path from the root. */
  write(path: string, text: string): Promise<void>
  /** Builds the widget and the Worker for the named municipalities, and says what came of it. */
  build(named: readonly string[]): Promise<Pick<Digests, 'program' | 'widget'>>
  /** Asks the deployed Worker whether it is ready, and whether it is a production build. */
  smokeTest(url: string): Promise<void>
  /** Asks the deployed Worker what the webmaster pastes. */
  embedOf(base: string, slug: string): Promise<Embed>
}

const config = ['--config', deployConfigPath]

/** Deploys the named municipalities and nothing else. @throws Error with what to do next, when a step fails */
export async function deploy(deployment: Deployment, options: DeployOptions): Promise<void> {
  const { wrangler, operator, says, committed } = deployment
  const named = options.named.map((slug) => requireMunicipality(slug, deployment.municipalities))
  announce(named, says)
  await requireReady(deployment, options, named)

  const now = await deployedNow(wrangler, resourceNames.worker)
  requireNoneLost(now, options)
  const resources = await findOrCreateResources(wrangler, says)
  const made = deployConfig(committed, resources, named, options.zone)
  await deployment.write(registryPath, registryOf(options.named))
  await deployment.write(deployConfigPath, made)
  const keys = await keysToSend(wrangler, deployConfigPath, operator)
  const lacking = await lackingSecrets(wrangler, deployConfigPath, named)

  says('Building')
  const built = await deployment.build(options.named)
  await migrate(wrangler, says)
  await upload(deployment, options, {
    made,
    digests: { ...built, settings: digestOfText(made) },
    now,
    keys,
  })

  for (const line of lacking) says(line)
  await handOver(deployment, named)
}

function announce(named: readonly Municipality[], says: Deployment['says']): void {
  for (const { public: about, private: kept } of named)
    says(`${about.slug}: ${about.name}, at ${kept.base}/${about.slug}`)
  says(
    `Address: ${hostsOf(named).join(', ')}, of the pages’ own site, because browsers keep the cookies of their page’s site ` +
      'and refuse those of others, such as workers.dev.',
  )
  for (const line of costLines()) says(line)
}

/** @throws OperatorError unless every setting is somebody's own and every host can lead to the Worker */
async function requireReady(
  { says, dns }: Deployment,
  options: DeployOptions,
  named: readonly Municipality[],
): Promise<void> {
  const drafts = draftLines(named)
  const unready = [...unreadyLines(named, options), ...(options.dryRun ? [] : drafts)]
  if (unready.length > 0)
    throw new OperatorError(['Edit first:', ...unready, 'Nothing was deployed.'].join('\n'))
  if (drafts.length > 0) says(['Edit before it is more than a dry run:', ...drafts].join('\n'))
  if (!(await hostsAreReady(named, dns, options, says)))
    throw new OperatorError('The DNS comes first. Nothing was deployed.')
}

/** Who is served today and is not named would be gone: an oversight, unless it is said. */
function requireNoneLost(now: Deployed | undefined, { named, drop }: DeployOptions): void {
  const lost = (now?.municipalities ?? []).filter(
    (slug) => !named.includes(slug) && !drop.includes(slug),
  )
  if (lost.length > 0)
    throw new OperatorError(
      `The Worker serves ${lost.join(', ')} too, and would no longer. Name all with --municipality, or say --drop ` +
        `${lost.join(' --drop ')} (before that, docs/retention.md). Nothing was deployed.`,
    )
}

async function migrate(wrangler: Wrangler, says: Deployment['says']): Promise<void> {
  const listed = await succeed(wrangler, 'd1', 'migrations', 'list', 'DB', '--remote', ...config)
  if (/No migrations to apply/i.test(listed)) return says('Database: as this version needs it')
  says('Database: migrating')
  await succeed(wrangler, 'd1', 'migrations', 'apply', 'DB', '--remote', ...config)
}

interface Upload {
  /** The configuration without the digests, which are of it, too. */
  readonly made: string
  readonly digests: Digests
  readonly now: Deployed | undefined
  readonly keys: string | undefined
}

async function upload(
  { wrangler, says, write }: Deployment,
  { named }: DeployOptions,
  { made, digests, now, keys }: Upload,
): Promise<void> {
  const changed = changedParts(digests, now?.digests ?? {})
  if (now && changed.length === 0 && keys === undefined)
    return says('Worker: what runs is what was built; not deployed again')
  says(
    now
      ? `Worker: deploying, for these changed: ${[...changed, ...(keys ? ['keys'] : [])].join(', ')}`
      : 'Worker: deploying',
  )
  await write(deployConfigPath, made + settingsOf(named, digests))
  // In one request with the program, so that no version ever runs without its keys.
  const withKeys = keys === undefined ? [] : ['--secrets-file', keys]
  await succeed(wrangler, 'deploy', ...config, ...withKeys)
}

/** Nobody is told to paste what does not answer yet. */
async function handOver(
  { says, smokeTest, embedOf }: Deployment,
  named: readonly Municipality[],
): Promise<void> {
  for (const host of hostsOf(named)) {
    says(
      `Asking https://${host}/healthz; a new host may take minutes until its certificate is there`,
    )
    await smokeTest(`https://${host}`)
  }
  for (const { public: about, private: kept } of named) {
    const { lines } = await embedOf(kept.base, about.slug)
    says(
      `\nFor the webmaster of ${about.name}, on ${about.pages.login}:\n\n${lines.pinned.join('\n')}\n`,
    )
    says(
      `Or without the digest, so that the page follows each release by itself:\n\n${lines.module.join('\n')}\n`,
    )
    says(`Then: npm run citizen -- doctor ${about.pages.login}`)
  }
}
