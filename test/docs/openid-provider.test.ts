/** What the developer of another system copies is what the command prints; the journey to Pago de predios runs it. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { snippet } from '../../cli/service/snippet.ts'
import { settingsOf } from '../../cli/service/settings-of.ts'
import { root } from './pages.ts'

test('the documentation holds the file that `service add` prints', () => {
  const settings = settingsOf(
    { name: 'Pago de predios', redirect: ['https://predios.ciudad.gob.ec/callback'] },
    'es',
    undefined,
  )
  const [, block] =
    /```js\n([^]*?)```/.exec(readFileSync(`${root}docs/openid-provider.md`, 'utf8')) ?? []
  expect(block).toBe(snippet('https://id.ciudad.gob.ec/leon', 'predios', settings))
})
