/** axe-core, as `npm test` runs it over the widget's own list of screens. */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { installed, type Engine } from './engine.ts'

interface Results {
  readonly violations: readonly { id: string; nodes: readonly { html: string }[] }[]
}

/** Defined in the page by axe-core itself. */
declare const axe: { run(root: Document, options: object): Promise<Results> }

const options = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
}

export async function axeCore(): Promise<Engine> {
  const source = await readFile(installed.resolve('axe-core/axe.min.js'), 'utf8')
  return {
    name: 'axe-core',
    seesColours: true,
    findings: async (tab: Page) => {
      await tab.evaluate(source)
      return tab.evaluate(async (how) => {
        const { violations } = await axe.run(document, how)
        return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
      }, options)
    },
  }
}
