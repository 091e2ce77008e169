/**
 * One HTTP server on loopback for all vendors. What it does is in the path, so that tests side by side share nothing:
 * `/<behaviour>/<run>/<vendor>` is a base URL, and `GET /arrived/<run>` tells what came.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestProject } from 'vitest/node'
import { vendors } from './vendors/index.ts'
import type { Arrived, Reply } from './vendors/vendor.ts'

const results = new URL('../results/', import.meta.url)

/** Headers that any client sends of itself. */
const ofTheClient =
  /^(host|content-length|connection|accept|accept-encoding|accept-language|user-agent|transfer-encoding|cf-.*|sec-fetch-.*|mf-.*)$/

interface Call {
  readonly behaviour: string
  readonly vendor: string
  readonly base: string
  readonly arrived: Arrived
}

const replies = (reply: Reply, response: ServerResponse) => {
  const { body: said } = reply
  const body = said === null ? '' : typeof said === 'string' ? said : JSON.stringify(said)
  response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers })
  response.end(body)
}

/** What an answer must never leave behind in a log or a reason. */
const quoting = { error: 'about rosa@correo.example +593991234567: 73519264 was not taken' }

const behaviours: Readonly<
  Record<string, (call: Call, response: ServerResponse) => Promise<void> | void>
> = {
  async ok({ vendor, arrived }, response) {
    const stand = vendors[vendor]
    if (!stand) return replies({ status: 404, body: quoting }, response)
    const complaints = await stand.complaints(arrived)
    replies(
      complaints.length > 0 ? { status: 400, body: { complaints } } : stand.accepted,
      response,
    )
  },
  /** The socket stays open and silent. */
  silent: () => {},
  reset: (_, response) => void response.socket?.resetAndDestroy(),
  html: (_, response) =>
    void response
      .writeHead(200, { 'content-type': 'text/html' })
      .end('<!doctype html><title>Portal</title>'),
  truncated: (_, response) =>
    void response.writeHead(200, { 'content-type': 'application/json' }).end('{"id": "49a3'),
  'cut-short': (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': 4096 })
    response.write('{"id": "49a3', () => response.socket?.destroy())
  },
  redirect: ({ base }, response) =>
    void response.writeHead(307, { location: base.replace('/redirect/', '/ok/') }).end(),
  'limit-30': (_, response) =>
    replies({ status: 429, body: quoting, headers: { 'retry-after': '30' } }, response),
}

function behave(call: Call, response: ServerResponse): Promise<void> | void {
  const known = behaviours[call.behaviour]
  if (known) return known(call, response)
  const [, kind = '', which = ''] = /^(status|refusal|before)-(.*)$/.exec(call.behaviour) ?? []
  if (kind === 'status') return replies({ status: Number(which), body: quoting }, response)
  const before = kind === 'before' && vendors[call.vendor]?.takenBefore?.[which]
  if (before) return replies(before, response)
  const refusal = vendors[call.vendor]?.refusals[which]
  if (refusal) return replies(refusal.reply, response)
  response.writeHead(501).end()
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const arrivals = new Map<string, Arrived[]>()
  const taken = new Map<string, Arrived>()
  const server = createServer((request, response) => {
    void (async () => {
      const [, behaviour = '', run = '', vendor = '', ...rest] = (request.url ?? '')
        .split('/')
        .map((part) => decodeURIComponent(part))
      if (behaviour === 'arrived')
        return replies({ status: 200, body: arrivals.get(run) ?? [] }, response)
      const arrived: Arrived = {
        method: request.method ?? '',
        url: `http://${request.headers.host}${request.url}`,
        path: `/${rest.join('/')}`,
        headers: Object.fromEntries(
          Object.entries(request.headers).flatMap(([name, value]) =>
            ofTheClient.test(name) ? [] : [[name, String(value)]],
          ),
        ),
        body: await read(request),
      }
      arrivals.set(run, [...(arrivals.get(run) ?? []), arrived])
      if (behaviour === 'ok') taken.set(vendor, arrived)
      await behave({ behaviour, vendor, base: request.url ?? '', arrived }, response)
    })().catch(() => response.destroy())
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  project.provide('vendors', `http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  return async () => {
    server.closeAllConnections()
    server.close()
    if (taken.size === 0) return
    // For people to read: one request of each provider, as it came.
    await mkdir(results, { recursive: true })
    const requests = JSON.stringify(
      Object.fromEntries([...taken].toSorted(([one], [other]) => one.localeCompare(other))),
      null,
      2,
    )
    await writeFile(new URL('provider-requests.json', results), requests)
  }
}
