/** The form in a block theme and in a classic one, on a phone and on a desk. */
import { afterAll, expect, inject, test } from 'vitest'
import { arrives } from '../journeys/harness/citizen.ts'
import { inside } from './inside.ts'
import { photographs } from './pictures.ts'

afterAll(() => {
  inside("switch_theme('twentytwentythree');")
})

for (const [kind, theme] of [
  ['block', 'twentytwentythree'],
  ['classic', 'twentytwentyone'],
] as const)
  for (const width of [360, 1280])
    test(`the form stands whole in a ${kind} theme at ${width} pixels`, async () => {
      inside(`switch_theme('${theme}');`)
      const { page, isAt } = await opensForm(width)
      await isAt()
      await photographs(page, `${kind}-theme-${width}`)
      const scrolls = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      )
      expect(scrolls).toBe(false)
      const field = page.locator('citizen-login input:not([type=hidden])').first()
      expect((await field.boundingBox())?.width).toBeGreaterThan(200)
    })

async function opensForm(width: number) {
  const citizen = await arrives()
  await citizen.page.setViewportSize({ width, height: 800 })
  await citizen.page.goto(inject('walk').block)
  return { page: citizen.page, isAt: () => citizen.isAt('Iniciar sesión') }
}
