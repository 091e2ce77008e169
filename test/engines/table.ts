/** The result as a table that people read: a line a cell, a column a step, and beneath it what was told and why. */
import type { Cell } from './cells.ts'
import { steps, type StepName } from './steps.ts'
import type { Result } from './travel.ts'

export interface Walked {
  readonly cell: Cell
  readonly results: readonly Result[]
}

const columns = Object.keys(steps) as readonly StepName[]
const kinds = ['engine', 'site', 'cookies', 'city'] as const

/** @returns lines of a table in Markdown's form, aligned */
export function tableOf(walked: readonly Walked[]): readonly string[] {
  const rows = [
    [...kinds, ...columns],
    ...walked.map(({ cell, results }) => [
      ...kinds.map((kind) => cell[kind]),
      ...columns.map((column) => markOf(results.find(({ step }) => step === column))),
    ]),
  ]
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => row[at]?.length ?? 0)),
  )
  const [head, ...body] = rows.map(
    (row) => `| ${row.map((text, at) => text.padEnd(widths[at] ?? 0)).join(' | ')} |`,
  )
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`
  return [head ?? '', rule, ...body]
}

const markOf = (result: Result | undefined) =>
  !result ? '–' : result.passed ? 'pass' : result.told ? 'told' : 'FAIL'

/** What each citizen was told who did not come through, once a sentence, with the cells where it was said. */
export function tellingsOf(walked: readonly Walked[]): readonly string[] {
  const cellsOf = new Map<string, string[]>()
  for (const { cell, results } of walked)
    for (const { step, passed, told, why } of results) {
      if (passed) continue
      const said = told ? `told: ${told}` : `not told: ${why}`
      const where = `${kinds.map((kind) => cell[kind]).join(' ')}, ${step}: ${told ? why : ''}`
      cellsOf.set(said, [...(cellsOf.get(said) ?? []), where])
    }
  return [...cellsOf].flatMap(([said, where]) => ['', said, ...where.map((one) => `  ${one}`)])
}
