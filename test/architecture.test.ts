/** The floors and walls of the tree. A file imports from its own floor or one below; nobody goes through a wall. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { expect, test } from 'vitest'
import { floors } from './support/floors.ts'
import { circleIn, importsOf, sourceFiles } from './support/imports.ts'

const root = new URL('..', import.meta.url).pathname

/** Files that belong to no floor: they configure a tool, build, or stand beside the product. */
const beside =
  /(\.config\.ts$|^widget\/locale\/(check|generated)|^widget\/(build|package|prerender)\/|^worker\/(passwords\/dictionary-sources|phones\/build-))/

const files = sourceFiles(root, Object.keys(floors)).filter((file) => !beside.test(file))
const imports = files.flatMap((file) => importsOf(root, file))
const inside = imports.filter(({ to }) => files.includes(to))
const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' })
  .trim()
  .split('\n')

const partOf = (file: string) => file.slice(0, file.indexOf('/'))

function floorOf(file: string): number {
  const part = partOf(file)
  const path = file.slice(part.length + 1)
  const places = (floors[part] ?? []).flatMap((floor, height) =>
    floor.filter((place) => path.startsWith(place)).map((place) => ({ place, height })),
  )
  places.sort((one, other) => other.place.length - one.place.length)
  return places[0]?.height ?? -1
}

test('every file has a floor', () => {
  expect(files.filter((file) => floorOf(file) < 0)).toEqual([])
})

test('no file imports from a floor above its own', () => {
  const upward = inside.filter(
    ({ from, to }) => partOf(from) === partOf(to) && floorOf(to) > floorOf(from),
  )
  expect(upward.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
})

test('following imports never leads back', () => {
  expect(circleIn(inside)).toEqual([])
})

test('what stands beside the product has no circles either', () => {
  const everything = sourceFiles(root, [
    ...Object.keys(floors),
    'cli',
    'desk',
    'demo',
    'integrations',
  ])
  expect(everything).toContain('demo/site/words.ts')
  expect(everything).toContain('cli/citizen.ts')
  expect(circleIn(everything.flatMap((file) => importsOf(root, file)))).toEqual([])
})

test('the contract knows neither side', () => {
  const leaving = imports.filter(
    ({ from, to }) => partOf(from) === 'contract' && /^(worker|widget|demo)\//.test(to),
  )
  expect(leaving).toEqual([])
})

/** What each part never imports: of the officers' page, nobody knows anything. */
const walls = { widget: /^(worker|desk)\//, worker: /^(widget|desk)\//, desk: /^worker\// }

test('the widget, the desk and the Worker know each other by the contract alone', () => {
  const ofDesk = sourceFiles(root, ['desk']).flatMap((file) => importsOf(root, file))
  const through = [...imports, ...ofDesk].filter(({ from, to }) =>
    Object.entries(walls).some(([part, wall]) => partOf(from) === part && wall.test(to)),
  )
  expect(through).toEqual([])
})

test('flows import types alone from stores: no storage, no delivery, no keys and no HTTP', () => {
  const known = imports.filter(
    ({ from, to, isType }) =>
      from.startsWith('worker/flows/') &&
      // The store of flows itself, and a table of words that decides who is within the budget.
      from !== 'worker/flows/flow-store.ts' &&
      to !== 'worker/delivery/messages/causes.ts' &&
      !isType &&
      /^(worker\/(accounts|sessions|codes|limits|civil-registry|proof-of-work|db|delivery|crypto|http|routes|audit)\/|hono|drizzle-orm)/.test(
        to,
      ),
  )
  expect(known).toEqual([])
})

test('the contract needs no package but its schema library', () => {
  const packages = imports.filter(
    ({ from, to }) => partOf(from) === 'contract' && !files.includes(to) && to !== 'valibot',
  )
  expect(packages).toEqual([])
})

test('the page carries Lit with its localiser and hydration, and no other package', () => {
  const packages = imports
    .filter(({ from, to }) => partOf(from) === 'widget' && !files.includes(to))
    .map(({ to }) => to)
    .filter(
      (to) =>
        !/^(lit|lit\/.*|@lit-labs\/ssr-client|@lit\/localize(\/.*)?|widget\/(styles|locale\/generated)\/.*)$/.test(
          to,
        ),
    )
  expect(packages).toEqual([])
})

/** Every folder that a path leads through. */
const foldersOf = (file: string): readonly string[] =>
  [...file.matchAll(/\//g)].map(({ index }) => file.slice(0, index))

/** Rooms of one name in two parts, because they hold two sides of one thing. */
const twoSides: Readonly<Record<string, string>> = {
  desk: 'what officers do, as it is agreed, done and asked for',
  fields: 'a kind of field, as it is read and as it is drawn',
  'account-sections': 'a section of the account, as it is agreed and as it is read',
  officers: 'accounts of a city’s staff, as they are kept and as a terminal runs them',
  pages: 'a page of the Worker’s own, as it is answered and drawn',
  'proof-of-work': 'the work, as it is asked for and as it is done',
  steps: 'a step, as it is agreed, answered and drawn',
  styles: 'style sheets: of the widget, and of the demonstration',
}

test('no folder has the name of another, unless both hold sides of one thing', () => {
  const folders = new Set(tracked.flatMap((file) => foldersOf(file)))
  const product = [...folders].filter((folder) =>
    /^(contract|worker|widget|cli|demo|scripts)\//.test(folder),
  )
  const byName = Map.groupBy(product, (folder) => posix.basename(folder))
  const shared = [...byName].filter(([name, places]) => places.length > 1 && !(name in twoSides))
  expect(shared).toEqual([])
})

/** Written by programs, or a list that grows for ever. */
const generated =
  /^(widget\/locale\/generated|worker\/db\/migrations|test\/fixtures)\/|package-lock\.json$|^CHANGELOG\.md$/

test('no file that a person writes is longer than 250 lines', () => {
  const long = tracked
    .filter((file) => /\.([cm]?[jt]s|css|html|toml|md|sql|sh)$/.test(file) && !generated.test(file))
    .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length - 1 }))
    .filter(({ lines }) => lines > 250)
  expect(long).toEqual([])
})
