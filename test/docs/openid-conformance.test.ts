/** Each test that docs/openid-conformance.md names for a module of the Foundation's plans is there. */
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { root } from './pages.ts'

const rows = readFileSync(`${root}docs/openid-conformance.md`, 'utf8')
  .split('\n')
  .filter(
    (line) => line.startsWith('| ') && !line.startsWith('| -') && !line.startsWith('| module'),
  )
  .map((line) => line.split('|').map((cell) => cell.trim()))

test('every module names a test, or says why there is none', () => {
  expect(rows.length).toBeGreaterThan(50)
  const missing = rows.filter(([, , file = '', name = '']) => {
    if (file === 'none') return !name.startsWith('not covered: ')
    const path = `${root}test/worker/openid/${file}`
    return !existsSync(path) || !readFileSync(path, 'utf8').replaceAll('\\', '').includes(name)
  })
  expect(missing).toEqual([])
})
