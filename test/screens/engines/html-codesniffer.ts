/** HTML_CodeSniffer, by its own standard for WCAG 2.1 AA. */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { installed, type Engine } from './engine.ts'

interface Message {
  readonly type: number
  readonly code: string
  readonly msg: string
  readonly element: Element
}

/** Defined in the page by the engine itself. */
declare const HTMLCS: {
  process(standard: string, root: Document, done: () => void): void
  getMessages(): readonly Message[]
}

export async function htmlCodeSniffer(): Promise<Engine> {
  const source = await readFile(installed.resolve('html_codesniffer/build/HTMLCS.js'), 'utf8')
  return {
    name: 'HTML_CodeSniffer',
    seesColours: true,
    findings: async (tab: Page) => {
      await tab.evaluate(`${source};globalThis.HTMLCS ??= HTMLCS`)
      return tab.evaluate(
        () =>
          new Promise<string[]>((resolve) => {
            HTMLCS.process('WCAG2AA', document, () =>
              resolve(
                HTMLCS.getMessages()
                  // 1 is an error; 2 and 3 ask a person to look.
                  .filter(({ type }) => type === 1)
                  .map(
                    ({ code, msg, element }) =>
                      `${code}: ${msg} ${element.outerHTML.slice(0, 160)}`,
                  ),
              ),
            )
          }),
      )
    },
  }
}
