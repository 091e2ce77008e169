/**
 * Stands in for Google and Facebook under `npm start`, so that León's buttons work without the internet: one chooses whom
 * to be, or what is to go wrong. It speaks as strictly as the vendors do, and belongs to no deployment.
 */
import { createServer, type IncomingMessage } from 'node:http'
import { Codes, faultsOf } from './codes.ts'
import { facebook } from './facebook.ts'
import { google } from './google.ts'
import { choosing, refusing, welcoming } from './page.ts'
import { isOrder, orders, people } from './people.ts'
import { html, json, redirect, type Asked, type Reply } from './reply.ts'

type Route = (asked: Asked) => Reply | Promise<Reply>

/** The page of a provider: shows whom one may be, and sends back whoever has chosen. */
const dialog =
  (name: string, codes: Codes): Route =>
  ({ url }) => {
    const asked = url.searchParams
    const faults = faultsOf(asked)
    if (faults.length > 0) return html(refusing(name, faults), 400)
    const order = asked.get('order') ?? ''
    const [first] = people
    const person = isOrder(order) ? first : people.find(({ id }) => id === asked.get('person'))
    if (!person) return html(choosing(name, url))
    const back = new URL(asked.get('redirect_uri') ?? '')
    back.searchParams.set('state', asked.get('state') ?? '')
    const wrong = isOrder(order) ? orders[order] : undefined
    if (wrong && 'error' in wrong) back.searchParams.set('error', wrong.error)
    else
      back.searchParams.set(
        'code',
        codes.grant({ asked, person, ...(isOrder(order) && { order }) }),
      )
    return redirect(back.href)
  }

async function formIn(request: IncomingMessage): Promise<URLSearchParams> {
  let text = ''
  for await (const chunk of request) if ((text += String(chunk)).length > 16_384) break
  return new URLSearchParams(text)
}

/** @returns what ends it */
export async function startProviders(port: number): Promise<() => Promise<void>> {
  const origin = `http://localhost:${port}`
  const codes = new Codes()
  const [one, other] = [await google(`${origin}/google`, codes), facebook(codes)]
  const routes: Readonly<Record<string, Route>> = {
    'GET /': () => html(welcoming()),
    [`GET ${one.authorize}`]: dialog('Google', codes),
    [`GET ${other.authorize}`]: dialog('Facebook', codes),
    ...one.routes,
    ...other.routes,
  }

  async function answer(request: IncomingMessage): Promise<Reply> {
    const url = new URL(request.url ?? '/', origin)
    const route = routes[`${request.method} ${url.pathname}`]
    if (!route) return json({ error: 'nobody is here' }, 404)
    const form = request.method === 'POST' ? await formIn(request) : new URLSearchParams()
    return route({ url, form, headers: request.headers })
  }

  const server = createServer((request, response) => {
    answer(request).then(
      ({ status, headers, body }) => response.writeHead(status, headers).end(body),
      (cause: unknown) => {
        console.error(cause)
        response.writeHead(500).end()
      },
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return async () => {
    server.closeAllConnections()
    server.close()
  }
}
