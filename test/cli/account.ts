/** A Cloudflare account for tests: holds what is created, records every call, and knows no other than these. */
import { secretNames } from '../../worker/crypto/secrets.ts'
import type { Municipality } from '../../worker/municipalities/municipality.ts'
import type { HostRecords } from '../../cli/deploy/dns-over-https.ts'
import type { DeployOptions } from '../../cli/deploy/options.ts'
import { deploy, type Deployment } from '../../cli/deployment.ts'
import type { Ran } from '../../cli/wrangler.ts'
import { town } from './towns.ts'

const printed = (stdout: string): Ran => ({ status: 0, stdout, stderr: '' })
const refused = (stderr: string): Ran => ({ status: 1, stdout: '', stderr })

export class Account {
  readonly calls: string[] = []
  readonly databases = new Map<string, string>()
  readonly namespaces = new Map<string, string>()
  readonly queues = new Set<string>()
  secrets: readonly string[] = []
  /** The configuration of what runs; undefined where there is no Worker. */
  running: string | undefined
  /** Whether the database lacks a migration. */
  behind = true
  /** What is on the operator's machine: `wrangler` reads the configuration from there. */
  files = new Map<string, string>()
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
    if (call === `d1 migrations list DB --remote ${config}`)
      return printed(
        this.behind ? 'Migrations to be applied:\n0001.sql' : '✅ No migrations to apply!',
      )
    if (call === `d1 migrations apply DB --remote ${config}`) {
      this.behind = false
      return printed('')
    }
    if (call.startsWith(`deploy ${config}`)) {
      this.running = this.files.get('dist/deploy/wrangler.toml') ?? ''
      if (call.includes('--secrets-file')) this.secrets = secretNames
      return printed('Deployed citizen-auth\n')
    }
    return this.#answerOfWorker(call)
  }

  /** What is asked of a Worker that may not be there. */
  #answerOfWorker(call: string): Ran {
    const { running } = this
    const name = '--json --name citizen-auth'
    const asked = [
      'secret list --format json --config dist/deploy/wrangler.toml',
      `deployments status ${name}`,
      `versions view v1 ${name}`,
    ].indexOf(call)
    if (asked < 0) throw new Error(`no such command: wrangler ${call}`)
    if (running === undefined)
      return refused('This Worker does not exist on your account. [code: 10007]')
    const answers = [
      this.secrets.map((secret) => ({ name: secret })),
      { id: 'd1', versions: [{ version_id: 'v1', percentage: 100 }] },
      { id: 'v1', resources: { bindings: [...bindingsOf(running), { name: 'DB', type: 'd1' }] } },
    ]
    return printed(JSON.stringify(answers[asked]))
  }

  #created(where: Map<string, string>, name: string, prefix: string): Ran {
    if (where.has(name)) return refused('already exists')
    where.set(name, `${prefix}-${name}`)
    return printed('')
  }
}

/** The plain settings of a configuration, as an account lists them. */
const bindingsOf = (config: string) =>
  [...(config.split('\n[vars]\n')[1] ?? '').matchAll(/^(\w+) = "(.*)"$/gm)].map(
    ([, name, text]) => ({ name, text, type: 'plain_text' }),
  )

const listOf = (things: ReadonlyMap<string, string>, key: string, id: string) =>
  JSON.stringify([...things].map(([name, value]) => ({ [key]: name, [id]: value })))

/** An operator's run against an account, and what came of it. */
export interface Run {
  readonly files: Map<string, string>
  readonly said: string[]
  readonly asked: string[]
  readonly tested: string[]
  /** The municipalities that were built for. */
  readonly built: string[]
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

/** The DNS of towns whose zone is Cloudflare's. */
export const atCloudflare: HostRecords = {
  ns: async (name) => (name.split('.').length === 3 ? ['ada.ns.cloudflare.com'] : []),
  cname: async () => [],
  a: async () => [],
  caa: async () => [],
}

interface Circumstances {
  /** What the operator's machine holds, kept from run to run. */
  readonly files?: Map<string, string>
  /** What the operator answers. */
  readonly answer?: string
  readonly towns?: readonly Municipality[]
  readonly options?: Partial<DeployOptions>
  readonly dns?: HostRecords
  /** Digest of the program that is built. */
  readonly program?: string
}

export async function runs(
  account: Account,
  {
    files = account.files,
    answer = '/safe/keys.json',
    towns = [town('quito')],
    options = {},
    dns = atCloudflare,
    program = 'p1',
  }: Circumstances = {},
): Promise<Run> {
  account.files = files
  const run: Run = { files, said: [], asked: [], tested: [], built: [] }
  const deployment: Deployment = {
    wrangler: account.wrangler,
    committed,
    municipalities: Object.fromEntries(towns.map((one) => [one.public.slug, one])),
    dns,
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
    write: async (path, text) => {
      files.set(path, text)
    },
    build: async (named) => {
      run.built.push(...named)
      return { program, widget: 'w1' }
    },
    smokeTest: async (url) => {
      run.tested.push(url)
    },
    embedOf: async (base, slug) => ({
      pinned: { address: `${base}/${slug}/widget@1.js`, integrity: 'sha384-AAAA' },
      lines: {
        module: [`<script type="module" src="${base}/${slug}/widget.js"></script>`],
        pinned: [
          `<script type="module" src="${base}/${slug}/widget@1.js" integrity="sha384-AAAA"></script>`,
        ],
      },
    }),
  }
  const named = options.named ?? towns.map((one) => one.public.slug)
  await deploy(deployment, { drop: [], otherSite: false, dryRun: false, ...options, named })
  return run
}
