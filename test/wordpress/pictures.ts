/** Pictures of the plug-in, for a person to look at. */
import type { Page } from 'playwright-core'

const folder = new URL('../results/wordpress/', import.meta.url).pathname

export async function photographs(page: Page, name: string): Promise<void> {
  // The administrator's bar stands still in a picture of a whole page.
  await page.evaluate(() => window.scrollTo(0, 0))
  await page.screenshot({ path: `${folder}${name}.png`, fullPage: true })
}
