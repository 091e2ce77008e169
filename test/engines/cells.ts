/** What is walked: every engine on every site, with every treatment of cookies, in every city. */
import type { Cookies } from './browsers/browser.ts'
import { engines, type EngineName } from './browsers/index.ts'
import { cities, type City } from './journeys/index.ts'
import type { Site } from './stack.ts'

export interface Cell {
  readonly engine: EngineName
  readonly site: Site
  readonly cookies: Cookies
  readonly city: City
}

const sites: readonly Site[] = ['same-site', 'cross-site']
const treatments: readonly Cookies[] = ['allowed', 'partitioned', 'blocked']

/** `Object.keys` forgets what the keys are. */
const keysOf = <Key extends string>(record: Readonly<Record<Key, unknown>>) =>
  Object.keys(record) as Key[]

/** In the order in which a browser has to be started the least often. */
export const cells: readonly Cell[] = keysOf(engines).flatMap((engine) =>
  treatments.flatMap((cookies) =>
    sites.flatMap((site) => keysOf(cities).map((city) => ({ engine, site, cookies, city }))),
  ),
)

/** Every word by which cells are chosen. */
export const words: readonly string[] = [...new Set(cells.flatMap((cell) => Object.values(cell)))]

/**
 * Cells that some of these words name, of every kind that they name: `firefox webkit blocked` is both engines, with
 * cookies blocked, everywhere.
 */
export const chosen = (asked: readonly string[]): readonly Cell[] =>
  cells.filter((cell) =>
    keysOf(cell).every((kind) => {
      const ofKind = asked.filter((word) => cells.some((one) => one[kind] === word))
      return ofKind.length === 0 || ofKind.includes(cell[kind])
    }),
  )

export interface Group {
  readonly engine: EngineName
  readonly cookies: Cookies
  readonly cells: readonly Cell[]
}

/** Cells of one browser: it is started once for all of them. */
export const grouped = (all: readonly Cell[]): readonly Group[] =>
  keysOf(engines)
    .flatMap((engine) => treatments.map((cookies) => ({ engine, cookies })))
    .map(({ engine, cookies }) => ({
      engine,
      cookies,
      cells: all.filter((cell) => cell.engine === engine && cell.cookies === cookies),
    }))
    .filter(({ cells: some }) => some.length > 0)
