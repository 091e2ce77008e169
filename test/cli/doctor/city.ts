/**
 * A city's site and a Worker, on two ports of this machine: the site holds whatever page a test writes, the Worker answers
 * as ours does in all that the doctor asks, and with a script that draws a form.
 */
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { demo } from '../../../worker/municipalities/demo.ts'
import { digestOf } from '../../../cli/doctor/visit.ts'

/** Draws the form once the Worker has answered, as the real one does. */
export const script = (server: string) => `
const here = ${JSON.stringify(server)}
class CitizenLogin extends HTMLElement {
  async connectedCallback() {
    await fetch(here + '/profile.json')
    this.innerHTML = '<form><input name="user" aria-label="Usuario"><button>Entrar</button></form>'
  }
}
if (!customElements.get('citizen-login')) customElements.define('citizen-login', CitizenLogin)
`

/** What of an answer of the Worker is otherwise, by path. */
export type Otherwise = Readonly<
  Record<
    string,
    { readonly status?: number; readonly headers?: Record<string, string>; readonly body?: string }
  >
>

export interface City {
  readonly site: string
  readonly worker: string
  /** What is served on the page's path from now on. */
  holds(html: string, headers?: Record<string, string>): void
  /** What the Worker answers otherwise from now on. */
  workerAnswers(otherwise: Otherwise): void
  close(): void
}

async function listening(handle: RequestListener): Promise<[Server, number]> {
  const server = createServer(handle)
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return [server, (server.address() as AddressInfo).port]
}

export async function cityHall(): Promise<City> {
  let page = { html: '', headers: {} as Record<string, string> }
  let otherwise: Otherwise = {}
  const [siteServer, sitePort] = await listening(({ url = '' }, response) => {
    const html =
      url === '/entrar'
        ? page.html
        : '<!doctype html><html lang="es"><citizen-login></citizen-login>'
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.headers })
      .end(html)
  })
  const site = `http://localhost:${sitePort}`
  const [workerServer, workerPort] = await listening(({ url = '', method, headers }, response) => {
    // Whichever name it is asked by, as the script's own address is.
    const server = `http://${headers.host}/demo`
    const javascript = { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' }
    const json = { 'content-type': 'application/json', 'access-control-allow-origin': '*' }
    const { origin } = new URL(site)
    const pinned = {
      address: `${server}/widget@aa.js`,
      integrity: digestOf(Buffer.from(script(server))),
    }
    const usual: Otherwise = {
      '/healthz': { headers: json, body: '{"ready":true}' },
      '/demo/widget.js': { headers: javascript, body: script(server) },
      '/demo/profile.json': {
        headers: json,
        body: JSON.stringify({ ...demo.public, pages: { login: `${site}/entrar` } }),
      },
      '/demo/embed.json': {
        headers: json,
        body: JSON.stringify({
          pinned,
          lines: { module: ['<script …>', '<citizen-login>'], pinned: [] },
        }),
      },
      '/demo/flows/login':
        method === 'OPTIONS' && headers.origin === origin
          ? { status: 204, headers: { 'access-control-allow-origin': origin } }
          : { status: 403 },
      '/demo/entrar': {
        headers: { 'content-type': 'text/html', 'x-frame-options': 'DENY' },
        body: 'own',
      },
    }
    const path = url.split('?')[0] ?? ''
    const {
      status = 200,
      headers: told = {},
      body = '',
    } = { ...(usual[path] ?? { status: 404 }), ...otherwise[path] }
    response.writeHead(status, told).end(body)
  })
  return {
    site,
    worker: `http://localhost:${workerPort}`,
    holds: (html, headers = {}) => {
      page = { html, headers }
    },
    workerAnswers: (answers) => {
      otherwise = answers
    },
    close() {
      siteServer.close()
      workerServer.close()
    },
  }
}
