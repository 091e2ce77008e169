/** The button of the developer's panel on a small screen: there, and in nobody's way. */
import { expect, test } from 'vitest'
import { arrives, type Citizen } from './harness/citizen.ts'

/** Labels and controls that the button lies over when they stand at the lower edge of the screen. */
const covered = (citizen: Citizen) =>
  citizen.page.evaluate(() => {
    const button = document.querySelector('developer-panel')?.shadowRoot?.querySelector('.opener')
    const controls = [...document.querySelectorAll('main :is(label, input, select, button)')]
    const shown = controls.filter((control) => control.getBoundingClientRect().height > 1)
    if (!button || shown.length === 0) throw new Error('there is nothing to look at')
    const isUnder = (control: Element) => {
      scrollBy(0, control.getBoundingClientRect().bottom - innerHeight)
      const [one, other] = [control.getBoundingClientRect(), button.getBoundingClientRect()]
      return (
        one.right > other.left &&
        one.left < other.right &&
        one.bottom > other.top &&
        one.top < other.bottom
      )
    }
    return shown.filter(isUnder).map((control) => control.textContent.trim() || control.id)
  })

for (const [width, height] of [
  [320, 640],
  [360, 780],
  [768, 1024],
] as const)
  test(`at ${width} px the panel's button covers no field, and can be pressed`, async () => {
    const citizen = await arrives({ phone: true })
    await citizen.page.setViewportSize({ width, height })
    await citizen.opens('/demo/registro')
    await citizen.isAt('Crear una cuenta')
    const button = citizen.page.getByRole('button', { name: 'Developer panel' })
    await button.waitFor()

    expect(await covered(citizen)).toEqual([])

    await citizen.photographs(`panel-button-${width}`)
    await button.click()
    await citizen.page.getByRole('tabpanel').waitFor()
  })
