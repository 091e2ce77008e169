/** Sets a WordPress up as docs/cms.md says, press by press, from an empty installation on; and takes the time. */
import { chromium as playwright, type Page } from 'playwright-core'
import { chromium } from '../../scripts/chromium.mjs'
import { filesOf } from '../../integrations/pack/plugins.ts'
import { zip } from '../../integrations/pack/zip.ts'
import { administrator, signsInToWordPress } from './staff.ts'
import { photographs } from './pictures.ts'

export interface Walk {
  /** Milliseconds, from the empty page of plug-ins to a published form; without what WordPress itself takes to install. */
  readonly took: number
  /** What the settings said of the connection. */
  readonly findings: readonly string[]
  /** Addresses of the pages that were published: one by block, one by shortcode. */
  readonly block: string
  readonly shortcode: string
}

export async function byTheDocument({
  site,
  worker,
}: {
  readonly site: string
  readonly worker: string
}): Promise<Walk> {
  const browser = await playwright.launch(await chromium())
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    page.setDefaultTimeout(30_000)
    await installsWordPress(page, site)
    await signsInToWordPress(page, site, administrator)
    const began = performance.now()
    await installsPlugin(page, site)
    const findings = await connects(page, site, `${worker}/demo/widget.js`)
    const block = await publishesBlock(page, site)
    const took = performance.now() - began
    const shortcode = await publishesShortcode(page, site)
    return { took, findings, block, shortcode }
  } finally {
    await browser.close()
  }
}

async function installsWordPress(page: Page, site: string): Promise<void> {
  await page.goto(`${site}/wp-admin/install.php`)
  await page.locator('#weblog_title').fill('Ciudad Abierta')
  await page.locator('#user_login').fill(administrator.name)
  await page.locator('#pass1').fill(administrator.password)
  await page.locator('#admin_email').fill('web@ciudad.example')
  await page.locator('#submit').click()
  await page.getByRole('link', { name: 'Log In' }).waitFor()
}

/** Plugins → Add New → Upload Plugin. */
async function installsPlugin(page: Page, site: string): Promise<void> {
  await page.goto(`${site}/wp-admin/plugin-install.php?tab=upload`)
  await page.locator('#pluginzip').setInputFiles({
    name: 'citizen-auth-wordpress.zip',
    mimeType: 'application/zip',
    buffer: zip(filesOf('wordpress')),
  })
  await page.locator('#install-plugin-submit').click()
  await page.getByRole('link', { name: 'Activate Plugin' }).click()
  await page.getByText('Plugin activated.').waitFor()
}

/** Settings → Citizen Auth. */
async function connects(page: Page, site: string, address: string): Promise<readonly string[]> {
  await page.goto(`${site}/wp-admin/plugins.php`)
  await page
    .locator('tr[data-plugin^=citizen-auth]')
    .getByRole('link', { name: 'Settings' })
    .click()
  await page.getByLabel('Address of the city').fill(address)
  await page.getByLabel('Sign citizens in').check()
  await page.getByRole('button', { name: 'Save Changes' }).click()
  await page.locator('#citizen-auth-findings').waitFor()
  await photographs(page, 'settings')
  return page.locator('#citizen-auth-findings p').allInnerTexts()
}

/** Pages → Add New → the block, found by its name → Publish. */
async function publishesBlock(page: Page, site: string): Promise<string> {
  await page.goto(`${site}/wp-admin/post-new.php?post_type=page`)
  await page.getByRole('button', { name: 'Close dialog' }).click()
  await page.getByRole('textbox', { name: 'Add title' }).fill('Mi cuenta')
  await page.keyboard.press('Enter')
  await page.keyboard.type('/citizen')
  await page.getByRole('option', { name: 'Citizens’ sign-in' }).click()
  await page.getByText('Whoever visits the page sees the city’s form here.').waitFor()
  await photographs(page, 'editor')
  return publishes(page)
}

async function publishesShortcode(page: Page, site: string): Promise<string> {
  await page.goto(`${site}/wp-admin/post-new.php?post_type=page`)
  await page.getByRole('textbox', { name: 'Add title' }).fill('Registro')
  await page.keyboard.press('Enter')
  await page.keyboard.type('[citizen_auth shows="register"]')
  return publishes(page)
}

/** @returns the address that the editor tells */
async function publishes(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  const panel = page.getByRole('region', { name: 'Editor publish' })
  await panel.getByRole('button', { name: 'Publish', exact: true }).click()
  const link = panel.getByRole('link', { name: 'View Page' }).first()
  return (await link.getAttribute('href')) ?? ''
}
