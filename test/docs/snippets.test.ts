/** What the documentation gives to copy into a profile is one: the compiler reads each block where it belongs. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { profileErrors } from '../../contract/profile-validation.ts'
import { demo } from '../../worker/municipalities/demo.ts'
import { pages, root, textOf } from './pages.ts'

/** Names of settings, by the type that holds them. */
const homes: Readonly<Record<string, string>> = {
  recover: "Partial<PublicProfile['flows']>",
  words: 'Partial<PublicProfile>',
  wording: 'Partial<PublicProfile>',
  civilRegistry: 'Partial<PrivateProfile>',
  delivery: 'Partial<PrivateProfile>',
  desk: 'Partial<PrivateProfile>',
}

interface Block {
  readonly page: string
  /** The setting that it begins with. */
  readonly setting: string
  readonly text: string
}

const blocks: readonly Block[] = pages.flatMap((page) =>
  [...textOf(page).matchAll(/^```ts\n([^]*?)^```$/gm)].map(([, text = '']) => ({
    page,
    setting: /^(\w+): /.exec(text)?.[1] ?? '',
    text,
  })),
)

let folder = ''

beforeAll(() => {
  mkdirSync(`${root}test/results`, { recursive: true })
  folder = mkdtempSync(`${root}test/results/snippets-`)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('every block of TypeScript is a setting of a profile', () => {
  expect(blocks.length).toBeGreaterThan(3)
  expect(blocks.filter(({ setting }) => !Object.hasOwn(homes, setting))).toEqual([])
})

test('the compiler takes every block as it stands', () => {
  const head = [
    "import type { PublicProfile } from '../../../contract/profile.ts'",
    "import type { PrivateProfile } from '../../../worker/municipalities/municipality.ts'",
    "import { days } from '../../../contract/units.ts'",
    'export const unit = days',
  ].join('\n')
  for (const [index, { setting, text }] of blocks.entries())
    writeFileSync(
      `${folder}/block-${index}.ts`,
      `${head}\nexport type Used = PublicProfile | PrivateProfile\nexport const block: ${homes[setting]} = {\n${text}}\n`,
    )
  writeFileSync(
    `${folder}/tsconfig.json`,
    JSON.stringify({
      extends: '../../../worker/tsconfig.json',
      include: ['.', '../../../worker/env.d.ts'],
    }),
  )
  const { stdout } = spawnSync(
    process.execPath,
    [`${root}node_modules/typescript/bin/tsc`, '-p', folder],
    { cwd: root, encoding: 'utf8' },
  )
  // What else it reads is other checks' to complain of.
  expect(stdout.split('\n').filter((line) => line.includes('snippets-'))).toEqual([])
}, 120_000)

test('README: the flow is one that a municipality can start with', async () => {
  const readme = blocks.find(({ page }) => page === 'README.md')
  writeFileSync(`${folder}/flow.mjs`, `export const flows = {\n${readme?.text ?? ''}}\n`)
  const { flows } = await import(/* @vite-ignore */ `${folder}/flow.mjs`)
  const profile = { ...demo.public, flows: { ...demo.public.flows, ...flows } }
  expect(profileErrors(profile)).toEqual([])
})
