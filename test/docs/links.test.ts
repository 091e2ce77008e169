/** Every page is found from the index of the documentation, and every link leads somewhere. */
import { existsSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'
import { anchorsOf, linksOf, pages, root } from './pages.ts'

const targetOf = (page: string, link: string) => {
  const [path = '', anchor] = link.split('#')
  return { path: path ? normalize(join(dirname(page), path)) : page, anchor }
}

for (const page of pages)
  test(`${page}: every link leads to something that is there`, () => {
    const broken = linksOf(page).filter((link) => {
      const { path, anchor } = targetOf(page, link)
      if (!existsSync(root + path)) return true
      return anchor !== undefined && !anchorsOf(path).includes(anchor)
    })
    expect(broken).toEqual([])
  })

test('every page is reached from docs/README.md', () => {
  const reached = new Set(['docs/README.md'])
  for (const page of reached)
    for (const link of linksOf(page)) {
      const { path } = targetOf(page, link)
      if (path.endsWith('.md') && existsSync(root + path)) reached.add(path)
    }
  expect(pages.filter((page) => !reached.has(page))).toEqual([])
})
