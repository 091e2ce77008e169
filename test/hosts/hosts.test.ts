/** On whatever page it is put, the form looks as it does anywhere and signs a citizen in, or says why it cannot. */
import { writeFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { openWindow } from '../journeys/harness/browser.ts'
import { arrives, type Citizen } from '../journeys/harness/citizen.ts'
import { registers, someone } from '../journeys/harness/registration.ts'
import { violationsOf } from '../journeys/harness/axe.ts'
import type { Host } from './host.ts'
import { hosts, plain } from './hosts.ts'
import { differences, lookOf } from './look.ts'
import { opens } from './opened.ts'

const results = new URL('../results/hosts/', import.meta.url)
const widths = [360, 1280]

const person = someone()
/** Of the form on a plain page, by the width of the window. */
const expected = new Map<number, readonly string[]>()

const said: Record<string, Record<string, string>> = {}
const writes = async (host: Host, what: string, how: string) => {
  said[host.name] = { ...said[host.name], [what]: how }
  await writeFile(new URL('hosts.json', results), JSON.stringify(said))
}

/** The pages hold one form. All of it stands when passkeys are offered; where it only says why it cannot, with a button. */
async function stands(page: Page, { told }: Host): Promise<void> {
  const last = told ? '.ca-button' : '[data-ca-passkey]'
  await page.locator(`citizen-login ${last}`).first().waitFor()
  await page.waitForFunction(() => document.fonts.status === 'loaded')
}

async function measured(host: Host, width: number): Promise<readonly string[]> {
  const window = await openWindow(false)
  const page = await window.newPage()
  await page.setViewportSize({ width, height: 800 })
  await opens(page, host)
  if (host.name !== 'wrong-slug' && !host.framed) await stands(page, host)
  if (host.told) await page.waitForTimeout(1500)
  await page.screenshot({
    path: new URL(`${host.name}-${width}.png`, results).pathname,
    fullPage: true,
  })
  const look = await lookOf(page)
  const unreadable = (await violationsOf(page)).filter((one) => one.startsWith('color-contrast'))
  await window.close()
  return host.looks === 'readable' ? unreadable : look
}

beforeAll(async () => {
  const window = await openWindow(false)
  await window.close()
  for (const width of widths) expected.set(width, await measured(plain, width))
})

test('somebody has an account', async () => {
  await registers(await arrives(), person)
})

/** To the registration and back by the browser; then a wrong password first: what is said must show. */
async function signsIn(citizen: Citizen): Promise<void> {
  await citizen.presses('Crear una cuenta')
  await citizen.isAt('Crear una cuenta')
  await citizen.page.goBack()
  await citizen.isAt('Iniciar sesión')
  await citizen.fills('Documento de identidad o correo electrónico', person.email)
  await citizen.fills('Contraseña', 'no es la de esta persona')
  await citizen.page.keyboard.press('Enter')
  await citizen.sees('Usuario o contraseña incorrectos')
  await citizen.fills('Contraseña', person.password)
  await citizen.presses('Iniciar sesión')
  await citizen.isGreeted(person)
}

for (const host of hosts) {
  test(`${host.name}: how it looks`, async () => {
    for (const width of widths) {
      const found = await measured(host, width)
      const wrong =
        host.looks === 'as-anywhere'
          ? differences(expected.get(width) ?? [], found)
          : host.looks === 'readable'
            ? found
            : []
      await writes(host, `looks at ${width}`, wrong.length > 0 ? wrong.join('\n') : 'yes')
      expect(wrong).toEqual([])
    }
  })

  test(`${host.name}: ${host.told ? `it says "${host.told}"` : 'a citizen signs in'}`, async () => {
    const citizen = await arrives()
    const logged: string[] = []
    citizen.page.on('console', (one) => logged.push(one.text()))
    await opens(citizen.page, host)
    const seen = host.framed ? citizen.page.frameLocator('iframe') : citizen.page
    // At the first key at the latest.
    if (host.framed) await seen.locator('[name=identifier]').fill('a')
    if (host.told) await seen.getByText(host.told).first().waitFor()
    else await signsIn(citizen)
    const ours = () => logged.filter((one) => one.startsWith('citizen-auth:'))
    await expect.poll(() => ours().length).toBe(host.console ? 1 : 0)
    if (host.console) expect(ours()[0]).toMatch(host.console)
    if (host.code) {
      const codes = (await citizen.hears('citizen-error')).map(({ detail }) => detail)
      expect(codes).toContainEqual({ code: host.code })
    }
    await writes(host, host.told ? 'told' : 'signs in', 'yes')
    if (host.console) await writes(host, 'console', ours()[0] ?? '')
  })
}
