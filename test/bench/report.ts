/** How measurements are shown: tables in the terminal, the same figures as JSON. Measures nothing. */
import { mkdir, writeFile } from 'node:fs/promises'
import { arch, availableParallelism, cpus, loadavg, platform } from 'node:os'
import { join } from 'node:path'
import { root } from '../../demo/stack/settings.ts'
import type { Ratio } from './statistics.ts'

/** A figure that has a budget. */
export interface Verdict {
  readonly what: string
  readonly measured: number
  /** The most that it may be. */
  readonly budget: number
  readonly unit?: string
}

/** What one part of the bench found out. */
export interface Findings {
  readonly title: string
  /** What to know before reading the table. */
  readonly about: string
  /** The first row names the columns; the first column names the rows. */
  readonly rows: readonly (readonly string[])[]
  /** What the table comes to: what is said, and of what. */
  readonly notes: readonly (readonly [what: string, value: string])[]
  readonly verdicts: readonly Verdict[]
  /** For the file. */
  readonly figures: unknown
}

export const isWithin = ({ measured, budget }: Verdict): boolean => measured <= budget

/** E.g. `1.14 (1.12 to 1.17)`: the ratio and the interval that holds it in 95 of 100 runs. */
export const ratioText = ({ ratio, low, high }: Ratio): string =>
  `${ratio.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`

export const milliseconds = (value: number): string => `${value.toFixed(1)} ms`

/** A table with its first column to the left and all others to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  )
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
  const rule = widths.map((width) => '─'.repeat(width)).join('──')
  const [head = [], ...body] = rows
  return [line(head), rule, ...body.map(line)].map((text) => `  ${text.trimEnd()}`).join('\n')
}

const figure = ({ measured, unit }: Pick<Verdict, 'measured' | 'unit'>): string =>
  Number.isInteger(measured)
    ? `${measured.toLocaleString('en')}${unit ? ` ${unit}` : ''}`
    : measured.toFixed(2)

const verdictText = (verdict: Verdict): string => {
  const { what, budget: measured } = verdict
  const said = isWithin(verdict) ? 'within budget' : 'OVER BUDGET'
  return `  ${said}  ${what}: ${figure(verdict)}, budget ${figure({ ...verdict, measured })}`
}

/** Prints what one part found out. */
export function show({ title, about, rows, notes, verdicts }: Findings): void {
  const parts = [`\n── ${title}`, `  ${about}\n`, table(rows)]
  const longest = Math.max(...notes.map(([what]) => what.length))
  if (notes.length > 0)
    parts.push('', ...notes.map(([what, value]) => `  ${what.padEnd(longest)}  ${value}`))
  if (verdicts.length > 0) parts.push('', ...verdicts.map(verdictText))
  console.log(parts.join('\n'))
}

const file = 'test/results/bench.json'

/** Keeps everything that was found out, with the machine and the time. @returns where */
export async function keep(findings: Readonly<Record<string, Findings>>): Promise<string> {
  const parts = Object.entries(findings).map(([name, { figures, verdicts }]) => [
    name,
    {
      figures,
      verdicts: verdicts.map((verdict) => ({ ...verdict, isWithin: isWithin(verdict) })),
    },
  ])
  const measured = {
    at: new Date().toISOString(),
    machine: machine(),
    ...Object.fromEntries(parts),
  }
  await mkdir(join(root, 'test/results'), { recursive: true })
  await writeFile(join(root, file), `${JSON.stringify(measured, null, 2)}\n`)
  return file
}

/** What the figures were measured on. */
export const machine = () => ({
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: availableParallelism(),
  system: `${platform()} ${arch()}`,
  node: process.version,
  /** Over 1, 5 and 15 minutes: above the number of cores, the times say little and only the ratios hold. */
  load: loadavg(),
})
