/** Tells tests what the browser tells screen readers, and keeps what was heard in files that people read. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { municipalities } from '../../../worker/municipalities/index.ts'

const folder = new URL('../spoken/', import.meta.url).pathname
const clients = new WeakMap()

async function clientOf(page) {
  const known = clients.get(page)
  if (known) return known
  const client = await page.context().newCDPSession(page)
  await client.send('Accessibility.enable')
  clients.set(page, client)
  return client
}

async function writtenDown({ path, heard }) {
  const file = `${folder}${path}`
  if (process.env.SPOKEN !== 'write') return readFile(file, 'utf8').catch(() => '')
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, heard)
  return heard
}

/** What every page of a city may know of it. */
const profiles = () =>
  Object.fromEntries(Object.entries(municipalities).map(([slug, city]) => [slug, city.public]))

/** @returns {import('@web/test-runner-core').TestRunnerPlugin} */
export const speechPlugin = () => ({
  name: 'speech',
  async executeCommand({ command, payload, session }) {
    if (command === 'profiles') return profiles()
    if (command === 'written-down') return writtenDown(payload)
    if (command !== 'accessibility-tree') return undefined
    const client = await clientOf(session.browser.getPage(session.id))
    const { nodes } = await client.send('Accessibility.getFullAXTree')
    return nodes
  },
})
