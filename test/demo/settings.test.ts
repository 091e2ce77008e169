/** What `npm start` is told by its environment. */
import { expect, test } from 'vitest'
import { readSettings } from '../../demo/stack/settings.ts'

test('a developer’s own page may hold the form beside the demo’s sites', () => {
  const { sites } = readSettings({ PAGE_ORIGINS: 'http://localhost:8000,https://a.test' }, [])
  expect(sites).toEqual([
    'http://localhost:5173',
    'http://127.0.0.1:5173',
    'http://localhost:8000',
    'https://a.test',
  ])
})

test('tests start it with a registry of municipalities of their own', () => {
  expect(readSettings({}, []).municipalities).toBeUndefined()
  expect(readSettings({}, ['--built', '--municipalities=a/b.ts']).municipalities).toMatch(
    /\/a\/b\.ts$/,
  )
})

test.each(['localhost:8000', 'http://localhost:8000/', '*'])('%s is no origin', (origin) => {
  expect(() => readSettings({ PAGE_ORIGINS: origin }, [])).toThrow('is no origin')
})
