/** The receiver of docs/delivery-webhook.md, as a municipal developer copies it, against the provider that posts to it. */
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { ProviderContext, Sms } from '../../worker/delivery/provider.ts'
import { webhook } from '../../worker/delivery/providers/webhook.ts'
import { freePorts } from '../support/free-ports.ts'

const root = new URL('../..', import.meta.url).pathname
const key = 'whsec_ZXhhbXBsZS1vZi1hLXdlYmhvb2sta2V5LTAwMDE='
const reports = 'whsec_ZXhhbXBsZS1vZi1hLXJlcG9ydHMta2V5LTAwMDE='

const bodyOf = async (request: IncomingMessage) =>
  Buffer.concat(await request.toArray()).toString('utf8')

const portOf = async (server: Server) => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return (server.address() as AddressInfo).port
}

/** What the aggregator was asked to send, and how it answers. */
const asked: unknown[] = []
let answers = 200
const aggregator = createServer((request, response) => {
  void bodyOf(request).then((body) => {
    asked.push(JSON.parse(body))
    response.writeHead(answers).end()
  })
})

let folder = ''
let receiver: ChildProcess | undefined
let base = ''

/** A file of the document, by the comment that its first line is. */
async function copied(name: string): Promise<string> {
  const document = await readFile(`${root}docs/delivery-webhook.md`, 'utf8')
  const block = document.split('```js\n').find((text) => text.startsWith(`// ${name}\n`))
  const path = join(folder, name)
  await writeFile(path, block?.slice(0, block.indexOf('```')) ?? '')
  return path
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'receiver-'))
  const [[port], behind] = [await freePorts(), await portOf(aggregator)]
  base = `http://127.0.0.1:${port}/`
  const env = {
    WEBHOOK_KEY: key,
    AGGREGATOR_URL: `http://127.0.0.1:${behind}/`,
    PORT: String(port),
  }
  receiver = spawn(process.execPath, [await copied('receiver.mjs')], { env, stdio: 'inherit' })
  await vi.waitFor(async () => expect((await fetch(base)).status).toBe(401), 10_000)
})

afterAll(async () => {
  receiver?.kill()
  aggregator.close()
  await rm(folder, { recursive: true })
})

const meansAt = (
  milliseconds: number,
): Pick<ProviderContext, 'municipality' | 'now' | 'secret'> => ({
  municipality: 'demo',
  now: () => milliseconds,
  secret: (name) => (name === 'KEY' ? key : reports),
})

const message = (id: string): Sms => ({
  channel: 'sms',
  id,
  locale: 'es-EC',
  to: '+593991234567',
  text: 'Ciudad: 73519264 es su código.\n@www.ciudad.example #73519264',
  code: '73519264',
})

const sends = (id: string, { secret = 'KEY', at = Date.now() } = {}) =>
  webhook('sms')
    .make({ base, secrets: { key: secret } }, meansAt(at) as ProviderContext)
    .send(message(id), AbortSignal.timeout(5000))

test('a message is passed on once, though the queue repeats it', async () => {
  asked.length = 0
  await Promise.all([sends('msg_1'), sends('msg_1')])
  await sends('msg_1')
  expect(asked).toEqual([
    { number: '+593991234567', message: message('msg_1').text, reference: 'msg_1' },
  ])
})

test('a number that does not exist is the fault of the recipient', async () => {
  answers = 404
  await expect(sends('msg_2')).rejects.toMatchObject({ fault: 'recipient' })
})

test('what the aggregator failed to send is sent by the next try', async () => {
  answers = 500
  await expect(sends('msg_3')).rejects.toMatchObject({ fault: 'provider' })
  answers = 200
  await sends('msg_3')
})

for (const [why, how] of [
  ['another key', { secret: 'OTHER' }],
  ['a clock that is six minutes behind', { at: Date.now() - 360_000 }],
] as const)
  test(`a message that is signed with ${why} is not passed on`, async () => {
    asked.length = 0
    await expect(sends('msg_4', how)).rejects.toMatchObject({ reason: 'credentials_refused' })
    expect(asked).toEqual([])
  })

test('its reports are believed', async () => {
  const received: { body: string; headers: Headers }[] = []
  const worker = createServer((request, response) => {
    const headers = new Headers()
    for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value))
    void bodyOf(request).then((body) => {
      received.push({ body, headers })
      response.writeHead(204).end()
    })
  })
  const url = `http://127.0.0.1:${await portOf(worker)}/`
  const script = `import { report } from '${await copied('report.mjs')}'
    await report('evt_1', 'bounced', 'msg_1')`
  const path = join(folder, 'tells.mjs')
  await writeFile(path, script)
  const child = spawn(process.execPath, [path], {
    env: { REPORTS_KEY: reports, REPORTS_URL: url },
    stdio: 'inherit',
  })
  await new Promise((ended) => child.on('exit', ended))
  worker.close()
  const [{ body, headers } = { body: '', headers: new Headers() }] = received
  const setting = { base, secrets: { key: 'KEY', reports: 'REPORTS' } }
  const read = webhook('sms').events?.(
    { url, headers, body },
    setting,
    meansAt(Date.now()) as ProviderContext,
  )
  expect(await read).toEqual([{ event: 'evt_1', message: 'msg_1', state: 'bounced' }])
})
