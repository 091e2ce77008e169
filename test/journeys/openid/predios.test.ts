/** Pago de predios, a system of the city that knows only OpenID Connect: a citizen signs in there, and out of both. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, inject, onTestFinished, test } from 'vitest'
import { settingsOf } from '../../../cli/service/settings-of.ts'
import { snippet } from '../../../cli/service/snippet.ts'
import { registers } from '../without-script/demo.ts'
import { arrivesPlain } from '../harness/plain-visitor.ts'
import { someone } from '../harness/registration.ts'

interface Copied {
  begin(): Promise<{ readonly to: string }>
  finish(address: string, kept: object): Promise<object>
}

const root = new URL('../../..', import.meta.url).pathname

/** Writes it down as a developer would, and takes it up. */
async function printedFile(dataDir: string, worker: string, predios: string): Promise<Copied> {
  process.env['CLIENT_SECRET'] = await readFile(join(dataDir, 'predios.secret'), 'utf8')
  const settings = settingsOf(
    { name: 'Pago de predios', redirect: [`${predios}/callback`] },
    'es',
    undefined,
  )
  await mkdir(`${root}test/results`, { recursive: true })
  const folder = await mkdtemp(`${root}test/results/snippet-`)
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await writeFile(join(folder, 'predios.mjs'), snippet(`${worker}/demo`, 'predios', settings))
  return (await import(join(folder, 'predios.mjs'))) as Copied
}

test('signed in here, a citizen is let in there once they agree; signed out here, they are out there', async () => {
  const { worker, predios, dataDir } = inject('stack')
  const person = someone()
  const visitor = await arrivesPlain('demo')
  await registers(visitor, person)
  const { page } = visitor.citizen

  await page.goto(`${predios}/`)
  await page.getByRole('link', { name: 'Entrar con su Cuenta Ciudadana' }).click()
  await page.getByRole('heading', { name: '¿Continuar a Pago de predios?' }).waitFor()
  await visitor.sees(person.email)
  await page.getByRole('button', { name: 'Permitir y continuar' }).click()
  await page.getByRole('heading', { name: `Hola, ${person.givenNames}` }).waitFor()
  expect(await page.getByText('2 · con documento de identidad').count()).toBe(1)

  // What `service add` prints for whoever writes such a system.
  const copied = await printedFile(dataDir, worker, predios)
  const { to, ...kept } = await copied.begin()
  const callback = page.waitForRequest((request) =>
    request.url().startsWith(`${predios}/callback?`),
  )
  await page.goto(to)
  const told = await copied.finish((await callback).url(), kept)
  expect(told).toMatchObject({ email: person.email, level: 'urn:citizen:2' })

  await page.goto(`${worker}/demo/cuenta`)
  await page.getByRole('heading', { name: 'Servicios conectados' }).waitFor()
  await visitor.presses('Cerrar sesión')
  await visitor.at('Iniciar sesión')
  // By the back channel, within seconds.
  await expect
    .poll(
      async () => {
        await page.goto(`${predios}/`)
        return page.getByRole('link', { name: 'Entrar con su Cuenta Ciudadana' }).count()
      },
      { timeout: 15_000 },
    )
    .toBe(1)
})
