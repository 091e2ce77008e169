/** Measures a page by axe-core. */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'

const axeSource = new URL('../../../node_modules/axe-core/axe.min.js', import.meta.url)

/** Defined in the page by axe-core itself. */
declare const axe: {
  run(): Promise<{ violations: readonly { id: string; nodes: readonly { html: string }[] }[] }>
}

/** What axe-core finds, one line a place; empty when all is well. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(await readFile(axeSource, 'utf8'))
  return page.evaluate(async () => {
    const { violations } = await axe.run()
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
  })
}

/** Pixels that a page is wider than its window. */
export const widerBy = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
