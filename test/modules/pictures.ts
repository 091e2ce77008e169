/** Pictures of the modules, for a person to look at. */
import type { Page } from 'playwright-core'

const folder = new URL('../results/modules/', import.meta.url).pathname

export async function photographs(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${folder}${name}.png`, fullPage: true })
}
