/** What every engine is: something that looks at a page and says what is wrong there by WCAG 2.2, levels A and AA. */
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

export interface Engine {
  readonly name: string
  /** Whether colours matter to it: if not, one colour scheme tells all. */
  readonly seesColours: boolean
  /** @returns one line a finding: the rule, and where; empty when all is well */
  readonly findings: (tab: Page) => Promise<readonly string[]>
  readonly end?: () => void
}

/** Finds the files of the packages beside this one, which are no part of the project's own. */
export const installed = createRequire(import.meta.url)
