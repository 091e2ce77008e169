/** Drupal's pages, pressed as docs/cms.md says. */
import { writeFile, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { filesOf } from '../../../integrations/pack/plugins.ts'
import { photographs } from '../pictures.ts'
import { administrator, type Site, type Staff, type Walk } from './content-system.ts'

export async function drupalSignsIn(page: Page, site: string, { name, password }: Staff) {
  await page.goto(`${site}/user/login`)
  await page.locator('#edit-name').fill(name)
  await page.locator('#edit-pass').fill(password)
  await page.locator('#user-login-form #edit-submit').click()
  await page.waitForURL(/\/user\/\d+/)
}

/** Unpacked into the folder of modules, as Drupal wants it: there is no upload since Drupal 10. */
async function unpacks(folder: string) {
  await Promise.all(
    filesOf('drupal').map(async ({ path, content }) => {
      const target = join(folder, 'web/modules', path)
      await mkdir(dirname(target), { recursive: true })
      await writeFile(target, content)
    }),
  )
}

export async function drupalByTheDocument(
  page: Page,
  { site, folder }: Site,
  worker: string,
): Promise<Walk> {
  await drupalSignsIn(page, site, administrator)
  const began = performance.now()
  await unpacks(folder)
  await enables(page, site)
  const findings = await connects(page, site, `${worker}/demo/widget.js`)
  await allowsInTexts(page, site)
  const login = await publishes(page, site, 'Mi cuenta', '')
  await placesBlock(page, site, new URL(login).pathname)
  const took = performance.now() - began
  const register = await publishes(page, site, 'Registro', '[citizen_auth shows="register"]')
  return { took, findings, login, register }
}

/** Extend → Citizen Auth → Install. With Spanish beside, which the module brings. */
async function enables(page: Page, site: string) {
  await page.goto(`${site}/admin/modules`)
  await page.locator('input[name="modules[citizen_auth][enable]"]').check()
  await page.locator('input[name="modules[locale][enable]"]').check()
  await page.locator('#system-modules input[type=submit]').first().click()
  const goesOn = page.getByRole('button', { name: 'Continue' })
  const isDone = page.getByText(/modules have been/)
  await goesOn.or(isDone).first().waitFor()
  if (await goesOn.isVisible()) await goesOn.click()
  await isDone.waitFor()
}

/** Configuration → People → Citizen Auth. */
async function connects(page: Page, site: string, address: string) {
  await page.goto(`${site}/admin/config/people/citizen-auth`)
  await page.getByLabel('Address of the city').fill(address)
  await page.getByLabel('Sign citizens in').check()
  await page.getByRole('button', { name: 'Save configuration' }).click()
  await page.getByText('The configuration options have been saved.').waitFor()
  await photographs(page, 'drupal-settings')
  const said = await page.locator('.messages__item').allInnerTexts()
  return said.filter((line) => line.includes('city') || line.includes('Ciudad'))
}

/** Configuration → Text formats and editors → Basic HTML → Citizens’ sign-in. */
async function allowsInTexts(page: Page, site: string) {
  await page.goto(`${site}/admin/config/content/formats/manage/basic_html`)
  await page.getByRole('checkbox', { name: 'Citizens’ sign-in' }).check()
  await page.getByRole('button', { name: 'Save configuration' }).click()
  await page.getByText('has been updated').waitFor()
}

/** Structure → Block layout → Content → Place block. */
async function placesBlock(page: Page, site: string, path: string) {
  await page.goto(`${site}/admin/structure/block/library/olivero?region=content`)
  await page
    .getByRole('row', { name: 'Citizens’ sign-in' })
    .getByRole('link', { name: 'Place block' })
    .click()
  await page.getByRole('link', { name: 'Pages' }).click()
  await page.locator('textarea[name="visibility[request_path][pages]"]').fill(path)
  const save = page.getByRole('button', { name: 'Save block' })
  await save.last().click()
  await page.getByText('The block configuration has been saved.').waitFor()
}

/** Content → Add content → Basic page. @returns its address */
async function publishes(page: Page, site: string, title: string, text: string) {
  await page.goto(`${site}/node/add/page`)
  await page.locator('#edit-title-0-value').fill(title)
  const editor = page.locator('.ck-editor__editable').first()
  await editor.click()
  await page.keyboard.type(text)
  await page.locator('#edit-submit').first().click()
  await page.getByText('has been created').waitFor()
  const { pathname } = new URL(page.url())
  return site + pathname
}

export const drupalWrites = (page: Page, site: string, text: string) =>
  publishes(page, site, 'Trámites', text)
