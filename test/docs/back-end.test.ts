/** What a developer copies from the documentation is what the tests run, letter by letter. */
import { expect, test } from 'vitest'
import { languages, type Language } from '../back-ends/languages.ts'
import { pages, textOf } from './pages.ts'

/** Blocks of code, without their fences. */
const blocks = pages
  .filter((page) => /^docs\/back-ends?[./]/.test(page))
  .flatMap((page) =>
    [...textOf(page).matchAll(/^```\w+\n([^]*?)^```$/gm)].map(([, block]) => block),
  )

const files = Object.values<Language>(languages).flatMap((language) => language.files)

test('every block of the pages for back ends is a file that is run, whole', () => {
  expect(blocks.toSorted()).toEqual(files.map(textOf).toSorted())
})
