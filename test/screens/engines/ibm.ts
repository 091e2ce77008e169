/** IBM Equal Access: the engine of `accessibility-checker`, run in the page. */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { installed, type Engine } from './engine.ts'

interface Result {
  readonly ruleId: string
  readonly value: readonly [string, string]
  readonly message: string
  readonly snippet: string
}

/** Defined in the page by the engine itself. */
declare const ace: {
  Checker: new () => {
    check(root: Document, policies: readonly string[]): Promise<{ results: readonly Result[] }>
  }
}

export async function ibm(): Promise<Engine> {
  const source = await readFile(installed.resolve('accessibility-checker-engine/ace.js'), 'utf8')
  return {
    name: 'IBM accessibility-checker',
    seesColours: true,
    findings: async (tab: Page) => {
      await tab.evaluate(`${source};globalThis.ace = ace`)
      return tab.evaluate(async () => {
        const { results } = await new ace.Checker().check(document, ['WCAG_2_2'])
        return results
          .filter(({ value }) => value[0] === 'VIOLATION' && value[1] === 'FAIL')
          .map(({ ruleId, message, snippet }) => `${ruleId}: ${message} ${snippet}`)
      })
    },
  }
}
