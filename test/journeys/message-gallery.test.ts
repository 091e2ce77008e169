/** The gallery of messages, worked by hand and measured; and five letters as their readers see them. */
import { describe, expect, inject, test } from 'vitest'
import { choiceIn, colourNames, searchOf, widths } from '../../demo/gallery/choice.ts'
import { specimenOf } from '../../demo/gallery/specimen.ts'
import { violationsOf, widerBy } from './harness/axe.ts'
import { arrives, type Citizen } from './harness/citizen.ts'

const album = new URL('../results/messages/', import.meta.url).pathname

const opensGallery = async (citizen: Citizen, search: string) => {
  await citizen.opens(`/messages.html${search}`)
  await citizen.page.getByRole('article').waitFor()
}

for (const colorScheme of colourNames)
  for (const channel of ['email', 'sms'] as const)
    test(`the gallery of ${channel} has no violation in ${colorScheme} colours, and fits a phone`, async () => {
      const citizen = await arrives({ phone: true })
      const { page } = citizen
      await page.emulateMedia({ colorScheme })
      await opensGallery(citizen, `?city=ibarra&channel=${channel}`)

      expect(await violationsOf(page)).toEqual([])
      expect(await widerBy(page)).toBe(0)
      await citizen.photographs(`messages-${channel}-${colorScheme}`)
    })

test('a message is found by keyboard, and its address shows the same again', async () => {
  const citizen = await arrives()
  const { page } = citizen
  await opensGallery(citizen, '')

  await page.getByLabel('City').selectOption('León')
  expect(await page.getByLabel('Language').inputValue()).toBe('es-MX')
  await page.getByRole('link', { name: 'password-changed' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('radio', { name: 'Dark' }).focus()
  await page.keyboard.press('Space')

  const letter = page.frameLocator('article iframe')
  await letter.getByRole('heading', { name: 'Tu contraseña cambió' }).waitFor()
  expect(await page.getByRole('status').innerText()).toContain('password-changed')
  expect(choiceIn(new URL(page.url()).search)).toMatchObject({
    city: 'leon',
    lang: 'es-MX',
    message: 'password-changed',
    colours: 'dark',
  })
  await page.reload()
  await letter.getByRole('heading', { name: 'Tu contraseña cambió' }).waitFor()
  const ground = letter.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)
  expect(await ground).toBe('rgb(16, 18, 22)')
  await page.goBack()
  await letter.getByRole('heading', { name: 'Tu contraseña cambió' }).waitFor()
  expect(await page.getByRole('radio', { name: 'Light' }).isChecked()).toBe(true)
})

test('on a phone, where the list stands above, a chosen message is gone to', async () => {
  const citizen = await arrives({ phone: true })
  const { page } = citizen
  await opensGallery(citizen, '?city=ibarra')
  await page.getByRole('link', { name: 'user-id' }).click()

  const heading = page.getByRole('heading', { name: 'user-id' })
  expect(await heading.evaluate((it) => it === document.activeElement)).toBe(true)
})

test('the developer’s panel leads to the gallery of its own city', async () => {
  const citizen = await arrives()
  await citizen.opens('/maracaibo/entrar')
  await citizen.page.getByRole('button', { name: 'Developer panel' }).click()
  const link = citizen.page.getByRole('link', { name: 'Every message there is' })

  expect(await link.getAttribute('href')).toBe('/messages.html?city=maracaibo')
})

/** What the page around a letter brings: its landmarks are the mail program's. */
const ofThePage = /^(landmark-one-main|region):/

const five = [
  '?city=demo&message=recovery-code',
  '?city=ibarra&message=temporary-password',
  '?city=leon&message=confirm-contact',
  '?city=maracaibo&message=password-changed',
  '?city=ecuapass&message=refused',
]

describe.each(five)('the letter of %s', (search) => {
  for (const colorScheme of colourNames)
    for (const [name, width] of Object.entries(widths))
      test(`reads well on a ${name} in ${colorScheme} colours, its crest and all`, async () => {
        const { worker } = inject('stack')
        const choice = choiceIn(search)
        const letter = specimenOf(choice, worker)
        if (letter.is !== 'email') throw new TypeError('an e-mail is expected')
        const { page } = await arrives()
        await page.setViewportSize({ width, height: 700 })
        await page.emulateMedia({ colorScheme })
        await page.setContent(letter.html, { waitUntil: 'load' })

        const crest = page.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)
        expect(await crest).toBe(96)
        const violations = await violationsOf(page)
        expect(violations.filter((one) => !ofThePage.test(one))).toEqual([])
        expect(await widerBy(page)).toBe(0)
        const picture = `${album}${choice.city}-${choice.message}-${name}-${colorScheme}.png`
        await page.screenshot({ path: picture, fullPage: true })
      })

  test('is whole where a mail program throws its style sheets away, and blocks its picture', async () => {
    const choice = choiceIn(search)
    const letter = specimenOf(choice, 'http://nowhere.invalid')
    if (letter.is !== 'email') throw new TypeError('an e-mail is expected')
    const { page } = await arrives({ phone: true })
    await page.setContent(letter.html.replace(/<style>.*?<\/style>/gs, ''))

    expect(await widerBy(page)).toBe(0)
    expect(await page.getByRole('article').innerText()).toContain(letter.subject.split(' · ')[0])
    await page.screenshot({ path: `${album}${choice.city}-${choice.message}-plain.png` })
  })
})

test('an address of the gallery says all that is chosen', () => {
  for (const search of five) expect(choiceIn(searchOf(choiceIn(search)))).toEqual(choiceIn(search))
})
