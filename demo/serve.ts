/** Starts Worker, site and outbox on this machine, says where they are, and ends all of them together. */
import { deskEntrancePath } from '../contract/routes-desk.ts'
import { cities } from './cities/index.ts'
import { prediosSecret, prediosSql } from './predios/registration.ts'
import { startPredios } from './predios/server.ts'
import { startProviders } from './stand-ins/server.ts'
import { family } from './stack/family.ts'
import { requireFreePort } from './stack/free-port.ts'
import { localSecrets } from './stack/local-secrets.ts'
import { seed } from './stack/local-seed.ts'
import { startSite } from './stack/local-site.ts'
import { buildWidget } from './stack/local-widget.ts'
import {
  migrate,
  startClock,
  startWorker,
  waitUntilReady,
  type LocalWorker,
} from './stack/local-worker.ts'
import { readSettings } from './stack/settings.ts'

const settings = readSettings(process.env, process.argv.slice(2))
const processes = family()
const closers: (() => Promise<void>)[] = []
const ended = new AbortController()

/** Where a developer enters the desks of the cities that have something to do, as a made-up officer. */
const desks = (worker: string) =>
  ['ecuapass', 'ibarra', 'leon', 'maracaibo']
    .map((slug) => worker + deskEntrancePath.replace(':slug', slug))
    .join('\n                          ')

const says = (line: string) => {
  if (line.trim()) console.log(line)
}

async function end(status: number): Promise<void> {
  if (ended.signal.aborted) return
  ended.abort()
  await Promise.allSettled([processes.end(), ...closers.map((close) => close())])
  process.exit(status)
}

function fail(why: unknown): void {
  if (ended.signal.aborted) return
  console.error(why instanceof Error ? why.message : why)
  void end(1)
}

async function prepareDatabase(worker: LocalWorker, secret: string): Promise<void> {
  await migrate(worker)
  await seed(worker, prediosSql(settings.prediosPort, secret))
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0))
// Whoever started us is gone, by whatever signal.
process.on('disconnect', () => void end(0))

try {
  await requireFreePort('PORT', settings.port)
  await requireFreePort('SITE_PORT', settings.sitePort)
  await requireFreePort('PREDIOS_PORT', settings.prediosPort)
  await requireFreePort('PROVIDERS_PORT', settings.providersPort)
  const secrets = await localSecrets(settings.dataDir)
  const secret = await prediosSecret(settings.dataDir)
  const worker = { settings, family: processes, secrets, says }
  const [stopWatching] = await Promise.all([buildWidget(settings), prepareDatabase(worker, secret)])
  closers.push(stopWatching)
  startWorker(worker, fail)
  closers.push(await startSite(settings))
  closers.push(
    await startPredios({
      port: settings.prediosPort,
      issuer: `${settings.worker}/demo`,
      secret,
    }),
  )
  closers.push(await startProviders(settings.providersPort))
  await waitUntilReady(settings.worker, ended.signal)
  const stopClock = startClock(settings.worker)
  closers.push(async () => stopClock())
  const addresses = Object.values(cities)
    .map(({ slug, name }) => `  ${name.padEnd(22)}  ${settings.sites[0]}/${slug}/`)
    .join('\n')
  console.log(`
${addresses}
  Pago de predios         http://localhost:${settings.prediosPort}/
  Google, Facebook        ${settings.providers}/
  Worker                  ${settings.worker}/
  Outbox                  ${settings.worker}/dev/outbox
  Desk                    ${desks(settings.worker)}
  API reference           ${settings.sites[0]}/api.html
  Every message           ${settings.sites[0]}/messages.html

Ready. Ctrl+C ends everything.`)
} catch (cause) {
  fail(cause)
}
