/** In every city and language the form that stands first is the one that is drawn later: nothing jumps, nothing is new. */
import { expect, test } from 'vitest'
import type { Municipality } from '../../worker/municipalities/municipality.ts'
import { municipalities } from '../../worker/municipalities/index.ts'
import { arrives, type Citizen } from './harness/citizen.ts'
import { holdsBack, works } from './harness/main-script.ts'

/** What is read of an element, and the inputs that it holds. */
const standing = (citizen: Citizen) =>
  citizen.page.evaluate(() => {
    const element = document.querySelector<HTMLElement>(
      'citizen-login, citizen-register, citizen-recover',
    )
    const inputs = [...(element?.querySelectorAll('input, select') ?? [])]
    const before = (globalThis as { inputs?: readonly Element[] }).inputs ?? inputs
    Object.assign(globalThis, { inputs: before })
    return { read: element?.innerText, isSame: inputs.every((one, at) => one === before[at]) }
  })

const paths = Object.values<Municipality>(municipalities).flatMap(
  ({ public: { slug, locales } }) => [
    ...locales.map((locale) => `/${slug}/entrar?lang=${locale}`),
    `/${slug}/registro`,
    `/${slug}/recuperar`,
  ],
)

test.each(paths)('%s: what makes it work finds what it would have drawn', async (path) => {
  const citizen = await arrives({ phone: true })
  // The button of passkeys comes in its own time, behind the rest: here the browser has none.
  await citizen.page.addInitScript(() => Reflect.deleteProperty(globalThis, 'PublicKeyCredential'))
  const come = await holdsBack(citizen)
  await citizen.opens(path)
  await citizen.main.locator('[data-ca-heading]').waitFor()
  const before = await standing(citizen)
  await citizen.photographs(`first-screen/${path.replaceAll(/\W+/g, '-')}`)
  await come()
  await works(citizen)

  expect(await standing(citizen)).toEqual(before)
})
