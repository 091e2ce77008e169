/** The site around the element, and the developer's panel, measured by axe-core in both colour schemes. */
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { arrives, type Citizen } from './harness/citizen.ts'

const axeSource = new URL('../../node_modules/axe-core/axe.min.js', import.meta.url)

/** Defined in the page by axe-core itself. */
declare const axe: {
  run(): Promise<{ violations: readonly { id: string; nodes: readonly { html: string }[] }[] }>
}

/** What axe-core finds, one line a place; empty when all is well. */
async function violationsOf({ page }: Citizen): Promise<readonly string[]> {
  await page.evaluate(await readFile(axeSource, 'utf8'))
  return page.evaluate(async () => {
    const { violations } = await axe.run()
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
  })
}

const schemes = ['light', 'dark'] as const
const pages = [
  ['/demo/', '¿Qué necesita hacer hoy?'],
  ['/demo/servicios/agua', 'Agua potable'],
  ['/demo/entrar', 'Iniciar sesión'],
  ['/demo/nada', 'No encontramos esta página'],
] as const

for (const scheme of schemes)
  for (const [path, heading] of pages)
    test(`${path} has no violation in ${scheme} colours, and nothing to scroll sideways at 320 px`, async () => {
      const citizen = await arrives({ phone: true })
      await citizen.page.setViewportSize({ width: 320, height: 640 })
      await citizen.page.emulateMedia({ colorScheme: scheme })
      await citizen.opens(path)
      await citizen.isAt(heading)

      expect(await violationsOf(citizen)).toEqual([])
      const wider = await citizen.page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      )
      expect(wider).toBe(0)
    })

for (const scheme of schemes)
  test(`the developer’s panel has no violation on any of its views in ${scheme} colours`, async () => {
    const citizen = await arrives()
    await citizen.page.emulateMedia({ colorScheme: scheme })
    await citizen.opens('/demo/entrar')
    await citizen.page.getByRole('button', { name: 'Developer panel' }).click()

    for (const view of ['Mailbox', 'Events', 'Embed', 'Token', 'API']) {
      await citizen.page.getByRole('tab', { name: view }).click()
      await citizen.page.getByRole('tabpanel', { name: view }).waitFor()
      expect(await violationsOf(citizen), view).toEqual([])
    }
  })
