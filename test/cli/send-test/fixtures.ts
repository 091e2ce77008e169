/** What `send-test` speaks to, made up on loopback: an HTTP server for the Worker, a UDP server for the DNS. */
import { createSocket } from 'node:dgram'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decode, encode, RECURSION_DESIRED, type Answer } from 'dns-packet'
import { onTestFinished, vi } from 'vitest'
import { createKey } from '../../../worker/crypto/keys.ts'
import type { TestResult, Trial } from '../../../worker/delivery/diagnostics/test-result.ts'
import { sendTest } from '../../../cli/commands/send-test.ts'

export const operatorKey = createKey()

export const domain = 'leon.example'

const key = 'v=DKIM1; k=rsa; p=MIGfMA0GCSqGSIb3'

/** A domain as it should be for Resend. */
export const rightZone: Zone = {
  [`TXT send.${domain}`]: ['v=spf1 include:amazonses.com ~all'],
  [`TXT ${domain}`]: ['v=spf1 mx -all', 'some-verification=1'],
  [`TXT resend._domainkey.${domain}`]: [key],
  [`MX send.${domain}`]: ['feedback-smtp.us-east-1.amazonses.com'],
  [`TXT _dmarc.${domain}`]: [`v=DMARC1; p=quarantine; rua=mailto:dmarc@${domain}`],
}

/** Type and name -> what it holds; `silent` is never answered. */
export type Zone = Readonly<Record<string, readonly string[] | 'silent'>>

const records: Trial['records'] = [
  { purpose: 'spf', type: 'TXT', name: `send.${domain}`, value: 'include:amazonses.com' },
  { purpose: 'bounces', type: 'MX', name: `send.${domain}` },
  { purpose: 'dkim', type: 'TXT', name: `resend._domainkey.${domain}` },
]

const resend = { carrier: 'resend', via: 'resend', records }

export const took: Trial = { ...resend, taken: true, milliseconds: 312 }

export const refused = (fault: 'provider' | 'account' | 'message', reason: string): Trial => ({
  ...resend,
  taken: false,
  fault,
  reason,
  missing: reason === 'secret_missing' ? ['RESEND_KEY_LEON'] : [],
})

export const email = (...carriers: Trial[]): TestResult => ({ channel: 'email', domain, carriers })

/** A server that answers every request so, and what it was asked. */
export async function standingWorker(status: number, body: unknown) {
  const asked: { readonly request: IncomingMessage; readonly body: string }[] = []
  const server = createServer((request, response) => {
    let text = ''
    request.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
    request.on('end', () => {
      asked.push({ request, body: text })
      if (status === 0) return
      const location = status === 307 ? { location: 'http://127.0.0.1:9/' } : {}
      response.writeHead(status, { 'content-type': 'application/json', ...location })
      response.end(typeof body === 'string' ? body : JSON.stringify(body))
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked }
}

const answersOf = (type: string, name: string, held: readonly string[]): Answer[] =>
  held.map((data): Answer => {
    switch (type) {
      case 'MX':
        return { type, name, data: { preference: 10, exchange: data } }
      case 'CNAME':
        return { type, name, data }
      default:
        // Long texts travel in pieces of 255 bytes.
        return { type: 'TXT', name, data: data.match(/.{1,255}/gs) ?? [''] }
    }
  })

/** A name server of its own for these names; any other does not exist. @returns its address */
export async function standingDns(zone: Zone): Promise<string> {
  const socket = createSocket('udp4')
  socket.on('message', (message, { port, address }) => {
    const { id, questions = [] } = decode(message)
    const [{ type, name } = { type: 'TXT' as const, name: '' }] = questions
    const held = zone[`${type} ${name.toLowerCase()}`]
    if (held === 'silent') return
    const answers = answersOf(type, name, held ?? [])
    const notFound = 3
    const flags = RECURSION_DESIRED | (held ? 0 : notFound)
    socket.send(encode({ type: 'response', id: id ?? 0, flags, questions, answers }), port, address)
  })
  await new Promise<void>((resolve) => {
    socket.bind(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => void socket.close())
  return `127.0.0.1:${socket.address().port}`
}

/** A file of keys as `npm run deploy` leaves one. */
export function keysFile(texts: Readonly<Record<string, string>> = { OPERATOR_KEY: operatorKey }) {
  const folder = mkdtempSync(join(tmpdir(), 'citizen-send-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'keys.json')
  writeFileSync(file, JSON.stringify(texts))
  return file
}

/** Runs the command as a webmaster types it. */
export async function runs(...args: readonly string[]) {
  const said = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  const complained = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const status = await sendTest.run(args)
  const printed = {
    status,
    stdout: said.mock.calls.join('\n'),
    stderr: complained.mock.calls.join('\n'),
  }
  vi.restoreAllMocks()
  return printed
}

/** The whole of it: what the Worker answers, what the domain publishes, and what a webmaster reads. */
export async function testing(
  answer: TestResult,
  zone: Zone = rightZone,
  ...more: readonly string[]
) {
  const worker = await standingWorker(200, answer)
  const where = ['--worker', worker.url, '--dns', await standingDns(zone), '--keys', keysFile()]
  const whom = ['--municipality', 'leon', '--to', 'webmaster@leon.example', '--lang', 'es']
  return { ...(await runs(...whom, ...where, ...more)), asked: worker.asked }
}
