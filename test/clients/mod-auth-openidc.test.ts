/** Debian's `libapache2-mod-auth-openidc`, as it is: a page behind it is opened by a citizen of the city. */
import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { arrivesPlain } from '../journeys/harness/plain-visitor.ts'
import { someone } from '../journeys/harness/registration.ts'
import { registers } from '../journeys/without-script/demo.ts'
import { freePorts } from '../support/free-ports.ts'
import type { Stack } from '../support/stack.ts'
import { startApache } from './apache.ts'

const root = new URL('../..', import.meta.url).pathname

let port = 0
let stop: () => Promise<void>

beforeAll(async () => {
  const { worker, dataDir }: Omit<Stack, 'stop'> = inject('stack')
  ;[port] = await freePorts()
  const printed = execFileSync(
    process.execPath,
    [
      '--no-warnings',
      `${root}cli/citizen.ts`,
      ...'service add apache --municipality demo --name Archivo --data-dir'.split(' '),
      dataDir,
      '--redirect',
      `http://localhost:${port}/callback`,
      '--claim',
      'name=Para saludarle',
      '--claim',
      'email=Para avisarle',
    ],
    { encoding: 'utf8' },
  )
  const secret = /once: ([\w-]{43})/.exec(printed)?.[1] ?? ''
  stop = await startApache({ port, issuer: `${worker}/demo`, clientId: 'apache', secret })
})
afterAll(() => stop())

test('a citizen who opens a page behind Apache is asked by the city, and comes back to it', async () => {
  const person = someone()
  const visitor = await arrivesPlain('demo')
  await registers(visitor, person)
  const { page } = visitor.citizen
  await page.goto(`http://localhost:${port}/`)
  await page.getByRole('heading', { name: '¿Continuar a Archivo?' }).waitFor()
  const answered = page.waitForResponse(
    (response) => response.url() === `http://localhost:${port}/`,
  )
  await page.getByRole('button', { name: 'Permitir y continuar' }).click()
  const { headers } = { headers: (await answered).headers() }
  await page.getByRole('heading', { name: 'Adentro' }).waitFor()
  expect(headers['x-citizen']).toContain(person.givenNames)
  expect(headers['x-level']).toBe('urn:citizen:2')
})
