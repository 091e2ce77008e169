/** Gives a browser a built app at an origin of the city's, with the address of the Worker of this machine in it. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Page, Route } from 'playwright-core'
import { inject, onTestFinished } from 'vitest'
import { freePorts } from '../support/free-ports.ts'
import { cache } from './apps.ts'

/** As the apps call the Worker's host. */
const host = 'https://id.ciudad.gob.ec'

const media: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
}

/** Starts the server of an app that has one. */
async function serverOf(app: string): Promise<string | undefined> {
  const entry = join(cache, app, 'dist/server/entry.mjs')
  if (!existsSync(entry)) return undefined
  const [port] = await freePorts()
  const child = spawn(process.execPath, [entry], {
    cwd: join(cache, app),
    env: { ...process.env, HOST: '127.0.0.1', PORT: `${port}`, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill())
  await new Promise((ready) => child.stdout.once('data', ready))
  return `http://127.0.0.1:${port}`
}

async function fromServer(route: Route, server: string) {
  const response = await route.fetch({
    url: server + new URL(route.request().url()).pathname,
  })
  return { body: await response.text(), type: response.headers()['content-type'] ?? '' }
}

async function fromFolder(route: Route, app: string) {
  const path = new URL(route.request().url()).pathname.replace(`/frameworks/${app}`, '')
  const file = path === '/' ? 'index.html' : path
  return {
    body: await readFile(join(cache, app, 'dist', file), 'utf8').catch(() => ''),
    type: media[extname(file)] ?? 'text/plain',
  }
}

/** @returns address of the app */
export async function publishes(page: Page, app: string): Promise<string> {
  const { worker, site } = inject('stack')
  const server = await serverOf(app)
  // A page that no server sent is not on this machine, to the browser; the Worker is.
  await page.context().grantPermissions(['local-network-access'])
  await page.route(`${site}/frameworks/${app}/**`, async (route) => {
    const { body, type } = await (server ? fromServer(route, server) : fromFolder(route, app))
    await route.fulfill({ body: body.replaceAll(host, worker), contentType: type })
  })
  return `${site}/frameworks/${app}/`
}
