/** The whole product behind TLS: the Worker on a site of its own, and the cities' pages beside it and elsewhere. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { family } from '../../demo/stack/family.ts'
import { localSecrets } from '../../demo/stack/local-secrets.ts'
import { seed } from '../../demo/stack/local-seed.ts'
import { startSite } from '../../demo/stack/local-site.ts'
import { migrate, startClock, startWorker, waitUntilReady } from '../../demo/stack/local-worker.ts'
import { root, type Settings } from '../../demo/stack/settings.ts'
import { freePorts } from '../support/free-ports.ts'
import type { Behind } from './gateway.ts'

/**
 * The second page's registrable domain is another than the Worker's. All are beneath a public suffix: libsoup, by which
 * WebKit keeps its cookies here, takes two hosts beneath any other ending for two sites. Nobody outside is asked.
 */
export const hosts = {
  worker: 'id.ciudad.gob.ec',
  'same-site': 'www.ciudad.gob.ec',
  'cross-site': 'www.alcaldia.gob.ec',
} as const

/** The same pages on a domain that the Worker has never heard of. */
export const unknownHost = 'www.prefectura.gob.ec'

export type Site = Exclude<keyof typeof hosts, 'worker'>

export interface Stack {
  /** Where a citizen's messages can be read. */
  readonly outbox: string
  /** What is behind each host. */
  behind(withoutCookies: boolean): Readonly<Record<string, Behind>>
  stop(): Promise<void>
}

/** Builds the widget, makes database and keys, and starts Worker and site. @throws Error with what was said */
export async function startStack(): Promise<Stack> {
  const dataDir = await mkdtemp(join(tmpdir(), 'citizen-engines-'))
  const [port, sitePort] = await freePorts()
  const settings: Settings = {
    port,
    sitePort,
    dataDir,
    watches: false,
    worker: `https://${hosts.worker}`,
    sites: [`https://${hosts['same-site']}`, `https://${hosts['cross-site']}`],
  }
  const said: string[] = []
  const processes = family()
  const ended = new AbortController()
  const closers: (() => unknown)[] = [
    () => processes.end(),
    () => rm(dataDir, { recursive: true, force: true }),
  ]
  const stop = async () => {
    ended.abort()
    for (const close of closers) await close()
  }
  try {
    const worker = {
      settings,
      family: processes,
      secrets: await localSecrets(dataDir),
      says: (line: string) => said.push(line),
    }
    await build({ configFile: join(root, 'widget/vite.config.ts'), logLevel: 'warn' })
    await migrate(worker)
    await seed(worker)
    startWorker(worker, () => ended.abort())
    closers.unshift(await startSite(settings))
    const local = `http://localhost:${port}`
    await waitUntilReady(local, ended.signal)
    closers.unshift(startClock(local))
    const site: Behind = { port: sitePort, named: `localhost:${sitePort}` }
    return {
      outbox: local,
      behind: (withoutCookies) => ({
        [hosts.worker]: { port, takesCookiesAway: withoutCookies },
        [hosts['same-site']]: site,
        [hosts['cross-site']]: site,
        [unknownHost]: site,
      }),
      stop,
    }
  } catch (cause) {
    await stop()
    throw new Error(`the stack did not start\n${said.join('\n')}`, { cause })
  }
}
