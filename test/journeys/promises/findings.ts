/** What a run of the journeys found of each sentence. */
import { existsSync, readFileSync } from 'node:fs'
import { promised, type PromiseId, type Promised } from './promised.ts'

/**
 * - `works`: a journey came to its end by it
 * - `partly`: it came true in part, or the journey did not reach its own end
 * - `not`: no journey came to it
 */
export type Finding = 'works' | 'partly' | 'not'

export interface Found {
  readonly id: PromiseId
  readonly promise: Promised
  readonly finding: Finding
  /** Path of the picture, where one was taken. */
  readonly picture: string | undefined
}

/** Of vitest's report, what is read here. */
interface Report {
  readonly testResults: readonly {
    readonly name: string
    readonly assertionResults: readonly { readonly title: string; readonly status: string }[]
  }[]
}

/** City and test name of those that passed. */
function passedIn(report: string): ReadonlySet<string> {
  if (!existsSync(report)) return new Set()
  const { testResults }: Report = JSON.parse(readFileSync(report, 'utf8'))
  const passed = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'passed')
      .map(({ title }) => `${cityOf(name)} ${title}`),
  )
  return new Set(passed)
}

const cityOf = (path: string) => /([a-z]+)\.test\.ts$/.exec(path)?.[1] ?? ''

/** City of a promise, by its name. */
export const cityOfPromise = (id: string): string => id.replace(/-\d+$/, '')

/**
 * @param report of the run
 * @param pictures folder in which the run left them
 * @param city only of this one, where named
 */
export function findings(report: string, pictures: string, city?: string): readonly Found[] {
  const passed = passedIn(report)
  const all: Readonly<Record<string, Promised>> = promised
  return (Object.keys(all) as PromiseId[])
    .filter((id) => city === undefined || cityOfPromise(id) === city)
    .map((id) => {
      const promise: Promised = promised[id]
      const path = `${pictures}${id}.png`
      const picture = existsSync(path) ? path : undefined
      const isPassed = passed.has(`${cityOfPromise(id)} ${promise.journey ?? ''}`)
      const isWhole = isPassed && promise.partly === undefined
      const finding = !picture ? 'not' : isWhole ? 'works' : 'partly'
      return { id, promise, finding, picture }
    })
}
