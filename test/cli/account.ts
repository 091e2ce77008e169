/** A Cloudflare account for tests: holds what is created, records every call, and knows no other than these. */
import { secretNames } from '../../worker/crypto/secrets.ts'
import type { DeliverySetting } from '../../worker/delivery/providers/index.ts'
import { deploy, type Deployment } from '../../cli/deployment.ts'
import type { Ran } from '../../cli/wrangler.ts'

const printed = (stdout: string): Ran => ({ status: 0, stdout, stderr: '' })
const refused = (stderr: string): Ran => ({ status: 1, stdout: '', stderr })

export class Account {
  readonly calls: string[] = []
  readonly databases = new Map<string, string>()
  readonly namespaces = new Map<string, string>()
  readonly queues = new Set<string>()
  secrets: readonly string[] = []
  /** Whether the Worker is there. */
  deployed = false
  /** Words of a call that fails, once for each time it is in here. */
  failures: string[] = []

  wrangler = (...args: string[]): Promise<Ran> => {
    const call = args.join(' ')
    this.calls.push(call)
    const failure = this.failures.findIndex((words) => call.startsWith(words))
    if (failure >= 0) {
      this.failures.splice(failure, 1)
      return Promise.resolve(refused('A request to the Cloudflare API failed. [code: 10000]'))
    }
    return Promise.resolve(this.#answer(args, call))
  }

  #answer(args: readonly string[], call: string): Ran {
    const name = args.at(-1) ?? ''
    const config = '--config dist/deploy/wrangler.toml'
    if (call === 'd1 list --json') return printed(listOf(this.databases, 'name', 'uuid'))
    if (call === `d1 create ${name}`) return this.#created(this.databases, name, 'db')
    if (call === 'kv namespace list') return printed(listOf(this.namespaces, 'title', 'id'))
    if (call === `kv namespace create ${name}`) return this.#created(this.namespaces, name, 'kv')
    if (call === `queues info ${name}`)
      return this.queues.has(name) ? printed(name) : refused(`Queue "${name}" does not exist.`)
    if (call === `queues create ${name}`) {
      this.queues.add(name)
      return printed('')
    }
    if (call === `secret list --format json ${config}`)
      return this.deployed
        ? printed(JSON.stringify(this.secrets.map((secret) => ({ name: secret }))))
        : refused('This Worker does not exist on your account. [code: 10007]')
    if (call === `d1 migrations apply DB --remote ${config}`) return printed('')
    if (call.startsWith(`deploy ${config}`)) {
      this.deployed = true
      if (call.includes('--secrets-file')) this.secrets = secretNames
      return printed('Deployed citizen-auth\n  https://citizen-auth.town.workers.dev\n')
    }
    throw new Error(`no such command: wrangler ${call}`)
  }

  #created(where: Map<string, string>, name: string, prefix: string): Ran {
    if (where.has(name)) return refused('already exists')
    where.set(name, `${prefix}-${name}`)
    return printed('')
  }
}

const listOf = (things: ReadonlyMap<string, string>, key: string, id: string) =>
  JSON.stringify([...things].map(([name, value]) => ({ [key]: name, [id]: value })))

/** An operator's run against an account, and what came of it. */
export interface Run {
  readonly files: Map<string, string>
  readonly said: string[]
  readonly asked: string[]
  readonly tested: string[]
}

export const committed = `name = "citizen-auth"
main = "worker/index.ts"

[define]
LOCAL = "false"

[assets]
directory = "dist/widget"

[[d1_databases]]
database_id = "local"
migrations_dir = "worker/db/migrations"

[[kv_namespaces]]
id = "local"
`

interface Circumstances {
  /** What the operator's machine holds, kept from run to run. */
  readonly files?: Map<string, string>
  /** What the operator answers. */
  readonly answer?: string
  /** Who carries the messages of each municipality. */
  readonly deliveries?: Readonly<Record<string, DeliverySetting>>
}

export async function runs(
  account: Account,
  { files = new Map(), answer = '/safe/keys.json', deliveries = {} }: Circumstances = {},
): Promise<Run> {
  const run: Run = { files, said: [], asked: [], tested: [] }
  const deployment: Deployment = {
    wrangler: account.wrangler,
    committed,
    deliveries,
    says: (line) => run.said.push(line),
    operator: {
      ask: async (question) => {
        run.asked.push(question)
        return answer
      },
      keep: async (path, text) => {
        if (files.has(path)) throw new Error(`${path} exists`)
        files.set(path, text)
      },
      recall: async (path) => files.get(path),
    },
    writeConfig: async (path, text) => {
      files.set(path, text)
    },
    buildWidget: async () => {},
    smokeTest: async (url) => {
      run.tested.push(url)
    },
  }
  await deploy(deployment)
  return run
}
