/** The order of a deployment. Every step may be repeated: a run that failed is run again, from the beginning. */
import type { DeliverySetting } from '../worker/delivery/providers/index.ts'
import { deployConfig, deployConfigPath } from './deploy-config.ts'
import { findOrCreateResources } from './resources.ts'
import { keysToSend, type Operator } from './worker-keys.ts'
import { lackingSecrets } from './worker-secrets.ts'
import { succeed, type Wrangler } from './wrangler.ts'

export interface Deployment {
  readonly wrangler: Wrangler
  readonly operator: Operator
  readonly says: (line: string) => void
  /** Text of the committed `wrangler.toml`. */
  readonly committed: string
  /** The providers of each municipality, by slug: some need a binding, most need secrets. */
  readonly deliveries: Readonly<Record<string, DeliverySetting>>
  /** Writes the configuration that is deployed. */
  writeConfig(path: string, text: string): Promise<void>
  buildWidget(): Promise<void>
  /** Asks the deployed Worker whether it is ready, and whether it is a production build. */
  smokeTest(url: string): Promise<void>
}

/** Deploys. @throws Error with what to do next, when a step fails */
export async function deploy(deployment: Deployment): Promise<void> {
  const { wrangler, operator, says, committed, deliveries } = deployment
  const resources = await findOrCreateResources(wrangler, says)
  const made = deployConfig(committed, resources, Object.values(deliveries))
  await deployment.writeConfig(deployConfigPath, made)
  const keys = await keysToSend(wrangler, deployConfigPath, operator)
  const lacking = await lackingSecrets(wrangler, deployConfigPath, deliveries)

  says('Building the widget')
  await deployment.buildWidget()
  says('Migrating the database')
  const config = ['--config', deployConfigPath]
  await succeed(wrangler, 'd1', 'migrations', 'apply', 'DB', '--remote', ...config)
  says('Deploying')
  // In one request with the program, so that no version ever runs without its keys.
  const withKeys = keys ? ['--secrets-file', keys] : []
  const printed = await succeed(wrangler, 'deploy', ...config, ...withKeys)

  for (const line of lacking) says(line)
  const [url] = /https:\/\/[^\s"]+/.exec(printed) ?? []
  if (!url) {
    says('Deployed. The Worker has no address of its own: ask its route for /healthz.')
    return
  }
  says(`Asking ${url}/healthz`)
  await deployment.smokeTest(url)
  says(`Deployed: ${url}`)
}
