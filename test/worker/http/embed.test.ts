/** What a webmaster is told to paste holds: the address that is pinned serves the same bytes, in this release and the next. */
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import type { Embed } from '../../../contract/embed.ts'
import { routesOf } from '../../../contract/routes.ts'
import { leon } from '../../../worker/municipalities/leon.ts'
import { Citizen } from '../../support/citizen.ts'

const reads = (path: string, environment: Env = env) =>
  new Citizen(environment).sends(path, { method: 'GET' })

const embedOf = async (slug: string, environment: Env = env) =>
  JSON.parse((await reads(routesOf(slug).embed, environment)).text) as Embed

const pathOf = ({ pinned }: Embed) => new URL(pinned.address).pathname

async function digestOf(text: string): Promise<string> {
  const bytes = new Uint8Array(
    await crypto.subtle.digest('SHA-384', new TextEncoder().encode(text)),
  )
  return `sha384-${btoa(String.fromCharCode(...bytes))}`
}

/** The Worker as it will be after the next deployment: the built script has another byte. */
function nextRelease(): Env {
  const fetch = async (input: RequestInfo | URL) => {
    const { url } = new Request(input)
    const found = await env.ASSETS.fetch(url)
    return url.endsWith('/widget.js') ? new Response(`${await found.text()}\n`) : found
  }
  return { ...env, ASSETS: Object.assign(Object.create(env.ASSETS) as Fetcher, { fetch }) }
}

test('the pinned address serves what `integrity` says, to every page, for good', async () => {
  const embed = await embedOf('leon')
  const { status, text, headers } = await reads(pathOf(embed))
  expect(status).toBe(200)
  expect(await digestOf(text)).toBe(embed.pinned.integrity)
  expect(headers.get('cache-control')).toContain('immutable')
  expect(headers.get('access-control-allow-origin')).toBe('*')
  expect(headers.get('content-type')).toContain('text/javascript')
})

test('a page that pinned it before a deployment gets the same bytes after it', async () => {
  const before = await embedOf('leon')
  const later = nextRelease()
  const after = await embedOf('leon', later)
  expect(after.pinned.address).not.toBe(before.pinned.address)
  const { text } = await reads(pathOf(before), later)
  expect(await digestOf(text)).toBe(before.pinned.integrity)
})

test('what is kept under a name and is something else is not served', async () => {
  const before = await embedOf('demo')
  const file = pathOf(before).split('/').at(-1) ?? ''
  await env.CODES.put(`script:demo:${file}`, 'alert(1)')
  expect((await reads(pathOf(before), nextRelease())).status).toBe(404)
})

test('each city has a digest of its own', async () => {
  const [one, other] = [await embedOf('leon'), await embedOf('ibarra')]
  expect(one.pinned.integrity).not.toBe(other.pinned.integrity)
  expect((await reads(`/ibarra/${pathOf(one).split('/').at(-1)}`)).status).toBe(404)
})

test.each(['widget@0000000000000000.js', 'widget@.js', 'widget@x.js'])(
  '%s was never told of, and is not there',
  async (file) => {
    expect((await reads(`/demo/${file}`)).status).toBe(404)
  },
)

test('the lines are those of the city: its address, its own page, its language', async () => {
  const { script, lines, pinned } = await embedOf('leon')
  expect(script).toBe(`${leon.private.base}/leon/widget.js`)
  expect(lines.module).toEqual([
    `<script type="module" src="${script}"></script>`,
    `<citizen-login><a href="${leon.private.base}/leon/entrar">Iniciar sesión</a></citizen-login>`,
  ])
  expect(lines.pinned[0]).toContain(`integrity="${pinned.integrity}"`)
  expect(lines.classic.join('')).not.toContain('module')
})
