/** The site around the element, and the developer's panel, measured by axe-core in both colour schemes. */
import { expect, test } from 'vitest'
import { violationsOf, widerBy } from './harness/axe.ts'
import { arrives } from './harness/citizen.ts'

const schemes = ['light', 'dark'] as const
const pages = [
  ['/demo/', '¿Qué necesita hacer hoy?'],
  ['/demo/servicios/agua', 'Agua potable'],
  ['/demo/entrar', 'Iniciar sesión'],
  ['/demo/nada', 'No encontramos esta página'],
  ['/demo/ayuda', '¿Necesita ayuda?'],
  ['/leon/ayuda', '¿Necesitas ayuda?'],
  ['/leon/ayuda/como-registrarme', '¿Cómo registrarme?'],
  ['/leon/ayuda/preguntas-frecuentes', 'Preguntas frecuentes'],
] as const

for (const scheme of schemes)
  for (const [path, heading] of pages)
    test(`${path} has no violation in ${scheme} colours, and nothing to scroll sideways at 320 px`, async () => {
      const citizen = await arrives({ phone: true })
      await citizen.page.setViewportSize({ width: 320, height: 640 })
      await citizen.page.emulateMedia({ colorScheme: scheme })
      await citizen.opens(path)
      await citizen.isAt(heading)

      expect(await violationsOf(citizen.page)).toEqual([])
      expect(await widerBy(citizen.page)).toBe(0)
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
      expect(await violationsOf(citizen.page), view).toEqual([])
    }
  })
