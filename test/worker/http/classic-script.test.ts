/** A page that forgot `type="module"`: the widget comes all the same, and the console says what to write. */
import { expect, test } from 'vitest'
import { Citizen } from '../../support/citizen.ts'

const asks = (mode: string | null) =>
  new Citizen().sends('/demo/widget.js', { method: 'GET', headers: { 'sec-fetch-mode': mode } })

test('a classic script gets what runs as one, fetches the module by the same address, and is not kept', async () => {
  const { text, headers } = await asks('no-cors')
  // Only a module may import and export by statements.
  expect(text).not.toMatch(/^\s*(?:import|export)\s/m)
  expect(text).toContain('import(src)')
  expect(text).toContain('type="module"')
  expect(headers.get('cache-control')).toBe('no-store')
})

test('no cache gives the one to whoever asks for the other', async () => {
  for (const mode of ['cors', 'no-cors', null])
    expect((await asks(mode)).headers.get('vary')).toContain('Sec-Fetch-Mode')
})

test('a module, and a browser that does not say, gets the widget', async () => {
  for (const mode of ['cors', null]) {
    const { text, headers } = await asks(mode)
    expect(text).toContain('customElements')
    expect(headers.get('cache-control')).toContain('max-age=300')
  }
})
