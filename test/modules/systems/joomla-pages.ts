/** Joomla's pages, pressed as docs/cms.md says. */
import type { Page } from 'playwright-core'
import { filesOf } from '../../../integrations/pack/plugins.ts'
import { zip } from '../../../integrations/pack/zip.ts'
import { photographs } from '../pictures.ts'
import { administrator, type Site, type Staff, type Walk } from './content-system.ts'

export async function joomlaByTheDocument(
  page: Page,
  { site }: Site,
  worker: string,
): Promise<Walk> {
  await signsInToAdministration(page, site, administrator)
  const began = performance.now()
  await installs(page, site)
  const findings = await connects(page, site, `${worker}/demo/widget.js`)
  const login = await publishes(page, site, 'Mi cuenta', '{citizen_auth}')
  const took = performance.now() - began
  await placesModule(page, site)
  const register = await publishes(page, site, 'Registro', '{citizen_auth shows="register"}')
  return { took, findings, login, register }
}

async function signsInToAdministration(page: Page, site: string, { name, password }: Staff) {
  await page.goto(`${site}/administrator/`)
  await page.locator('input[name=username]').fill(name)
  await page.locator('input[name=passwd]').fill(password)
  await page.locator('#btn-login-submit').click()
  await page.locator('.quick-icons, #sidebar-wrapper, .cpanel').first().waitFor()
}

/** On the site itself, where authors sign in. */
export async function joomlaSignsIn(page: Page, site: string, { name, password }: Staff) {
  await page.goto(`${site}/index.php?option=com_users&view=login`)
  const form = page.locator('.com-users-login')
  await form.locator('input[name=username]').fill(name)
  await form.locator('input[name=password]').fill(password)
  await form.locator('button[type=submit]').first().click()
  await page.locator('.com-users-profile, .com-users-logout').first().waitFor()
}

/** System → Install → Extensions → Upload Package File. */
async function installs(page: Page, site: string) {
  await page.goto(`${site}/administrator/index.php?option=com_installer&view=install`)
  await page.locator('#install_package').setInputFiles({
    name: 'citizen-auth-joomla.zip',
    mimeType: 'application/zip',
    buffer: zip(filesOf('joomla')),
  })
  await page.getByText(/Installation of the \w+ was successful/).waitFor()
}

/** System → Manage → Plugins → Citizen Auth. */
async function connects(page: Page, site: string, address: string) {
  await page.goto(
    `${site}/administrator/index.php?option=com_plugins&view=plugins&filter[search]=citizen`,
  )
  await page.getByRole('link', { name: 'Citizen Auth' }).click()
  await page.getByLabel('Address of the city').fill(address)
  await page.locator('#jform_params_sign_in1').check({ force: true })
  await page.locator('#jform_enabled').selectOption('1')
  await page.locator('#toolbar-apply button').click()
  await page.getByText('Plugin saved.').waitFor()
  await photographs(page, 'joomla-settings')
  return page.locator('#citizen-auth-findings .alert').allInnerTexts()
}

/** Content → Site Modules → New → Citizens’ sign-in. */
async function placesModule(page: Page, site: string) {
  const base = `${site}/administrator/index.php?option=com_modules`
  await page.goto(`${base}&view=select&client_id=0`)
  await page.getByRole('link', { name: 'Citizens’ sign-in' }).click()
  await page.locator('#jform_title').fill('Recuperar')
  await page.locator('#jform_params_shows').selectOption('recover')
  // The list of positions finds what is typed.
  await page.locator('joomla-field-fancy-select .choices').first().click()
  await page.keyboard.type('sidebar-right')
  await page.keyboard.press('Enter')
  await page.locator('#toolbar-apply button, .button-apply').first().click()
  await page.getByText('Module saved').waitFor()
}

/** Content → Articles → New. @returns its address */
async function publishes(page: Page, site: string, title: string, text: string) {
  await page.goto(
    `${site}/administrator/index.php?option=com_content&view=article&layout=edit&task=article.add`,
  )
  await page.locator('#jform_title').fill(title)
  await types(page, text)
  await page.locator('.button-apply').first().click()
  await page.getByText('Article saved').waitFor()
  const id = new URL(page.url()).searchParams.get('id')
  return `${site}/index.php?option=com_content&view=article&id=${id}`
}

async function types(page: Page, text: string) {
  await page.frameLocator('iframe.tox-edit-area__iframe').locator('body').click()
  await page.keyboard.type(text)
}

/** As an author on the site: Submit an article. @returns its address */
export async function joomlaWrites(page: Page, site: string, text: string) {
  const title = `Trámites ${Date.now()}`
  await page.goto(`${site}/index.php?option=com_content&view=form&layout=edit&catid=2`)
  await page.locator('#jform_title').fill(title)
  await types(page, text)
  await page.locator('[data-submit-task="article.save"]').first().click()
  await page
    .locator('#system-message-container')
    .getByText(/Article/)
    .waitFor()
  await page.goto(`${site}/index.php?option=com_content&view=category&id=2`)
  const link = page.getByRole('link', { name: title })
  return new URL((await link.getAttribute('href')) ?? '', site).href
}

export async function joomlaSignsOut(page: Page, site: string) {
  await page.goto(`${site}/index.php?option=com_users&view=login&layout=logout`)
  await page.locator('.com-users-logout button[type=submit]').click()
}
