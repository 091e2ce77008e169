/** Whoever signs in on the Worker's own page goes back to a page of the city, and to no other (T41). */
import { beforeEach, expect, test } from 'vitest'
import { freshDatabase } from '../../support/database.ts'
import { PlainBrowser } from '../../support/plain-browser.ts'

beforeEach(freshDatabase)

const kept = (browser: PlainBrowser) =>
  decodeURIComponent([...browser.cookies].find(([name]) => name.includes('-return-'))?.[1] ?? '')

test.each([
  'https://www.ciudadabierta.example/tramites?uno=1',
  'https://www.ciudadabierta.example',
  '/demo/cuenta',
])('%s is kept, in a cookie and in no address', async (wanted) => {
  const browser = new PlainBrowser()
  await browser.opens(`entrar?return-to=${encodeURIComponent(wanted)}`)
  expect(kept(browser)).toBe(new URL(wanted, 'https://id.ciudadabierta.example/').href)
  await browser.sends({ identifier: 'a', password: 'b' })
  expect(kept(browser)).not.toBe('')
})

test.each([
  'https://evil.example/',
  '//evil.example/',
  'https://www.ciudadabierta.example.evil.example/',
  'https://www.ciudadabierta.example@evil.example/',
  'https://www.ciudadabierta.example:444/',
  'http://www.ciudadabierta.example/',
  'javascript:alert(1)',
  'data:text/html,x',
  '\\\\evil.example',
  'https://www.leon.example/',
  `https://www.ciudadabierta.example/${'a'.repeat(1100)}`,
])('%s is no place to go', async (wanted) => {
  const browser = new PlainBrowser()
  const { status, html } = await browser.opens(`entrar?return-to=${encodeURIComponent(wanted)}`)
  expect(status).toBe(200)
  expect(kept(browser)).toBe('')
  expect(html).not.toContain('evil')
})

test('a cookie that somebody has changed leads nowhere else', async () => {
  const browser = new PlainBrowser()
  await browser.opens('entrar')
  browser.cookies.set('__Host-citizen-return-demo', encodeURIComponent('https://evil.example/'))
  const { headers, html } = await browser.presses('proceed')
  expect(headers.get('location')).toBe(null)
  expect(html).not.toContain('evil')
})
