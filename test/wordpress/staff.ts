/** Who works on the site: an administrator, and an author who may write no script. */
import type { Page } from 'playwright-core'

export interface Staff {
  readonly name: string
  readonly password: string
}

export const administrator: Staff = { name: 'alcaldia', password: 'clave-de-la-alcaldia-77' }
export const author: Staff = { name: 'redactora', password: 'clave-de-la-redactora-77' }

export async function signsInToWordPress(
  page: Page,
  site: string,
  { name, password }: Staff,
): Promise<void> {
  await page.goto(`${site}/wp-login.php`)
  await page.locator('#user_login').fill(name)
  await page.locator('#user_pass').fill(password)
  await page.locator('#wp-submit').click()
  await page.waitForURL(/wp-admin/)
}
