/** What other systems install stands alone: it knows the product by its addresses and its tokens. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { importsOf, sourceFiles } from '../support/imports.ts'
import { filesBelow } from './files.ts'

const root = new URL('../..', import.meta.url).pathname

test('nothing of the integrations imports the product', () => {
  const imports = sourceFiles(root, ['integrations']).flatMap((file) => importsOf(root, file))
  expect(imports.length).toBeGreaterThan(3)
  expect(imports.filter(({ to }) => !/^(node:|integrations\/)/.test(to))).toEqual([])
})

test('no file of another language is longer than 250 lines either', () => {
  const files = ['.php', '.module', '.py', '.java', '.cs'].flatMap((ending) =>
    filesBelow('integrations', ending),
  )
  expect(files.length).toBeGreaterThan(10)
  expect(files.filter((file) => readFileSync(file, 'utf8').split('\n').length > 251)).toEqual([])
})
