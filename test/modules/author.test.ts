/** Whoever may write no script can still put the form on a page. */
import { beforeAll, expect, inject, test } from 'vitest'
import { arrives } from '../journeys/harness/citizen.ts'
import { inside, system } from './post.ts'
import { author } from './systems/content-system.ts'

beforeAll(() => inside().addsStaff(author, system().roles.author))

/** Writes a text as an author does, with the author's own editor. @returns its address */
async function writes(text: string): Promise<string> {
  const { page } = await arrives()
  await page.setViewportSize({ width: 1280, height: 900 })
  await system().signsIn(page, inject('cms').site, author)
  return system().writes(page, inject('cms').site, text)
}

const written = (attributes = '') =>
  inject('cms').system === 'joomla' ? `{citizen_auth${attributes}}` : `[citizen_auth${attributes}]`

test('what an author writes as a tag is text', async () => {
  const { worker } = inject('cms')
  const address = await writes(
    `<script type="module" src="${worker}/demo/widget.js"></script><citizen-login></citizen-login>`,
  )
  const { page } = await arrives()
  await page.goto(address)
  expect(await page.getByRole('main').locator('citizen-login').count()).toBe(0)
})

test('the short code of an author shows the form', async () => {
  const address = await writes(written())
  const citizen = await arrives()
  await citizen.page.goto(address)
  await citizen.isAt('Iniciar sesión')
})

test('what an author writes into the short code is no markup', async () => {
  const evil = `x'<img src=x onerror=alert(1)>`
  const address = await writes(written(` return-to="${evil}" styling="${evil}" shows="${evil}"`))
  const citizen = await arrives()
  await citizen.page.goto(address)
  await citizen.isAt('Iniciar sesión')
  expect(await citizen.page.getByRole('main').locator('img[src=x]').count()).toBe(0)
})

test('an author who is signed in is not signed in as a citizen', async () => {
  const { page } = await arrives()
  await system().signsIn(page, inject('cms').site, author)
  await page.goto(inject('walked').login)
  const form = page.getByRole('main').locator('citizen-login')
  await form.waitFor({ state: 'attached' })
  expect(await form.getAttribute('login-uri')).toBeNull()
})
