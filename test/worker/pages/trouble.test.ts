/** A page that cannot show what it should says so in words, and is a page all the same. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { freshDatabase } from '../../support/database.ts'
import { PlainBrowser } from '../../support/plain-browser.ts'

beforeEach(freshDatabase)

const broken = (): Env => ({
  ...env,
  DB: {
    ...env.DB,
    batch: () => Promise.reject(new Error('D1_ERROR: the database is away')),
    prepare: (text: string) => env.DB.prepare(text),
  } as unknown as D1Database,
})

test('while the database is away a sign-in is answered by the form, with what was typed', async () => {
  const browser = new PlainBrowser()
  await browser.opens('entrar')
  const away = new PlainBrowser('demo', '203.0.113.7', broken())
  away.page = browser.page
  away.path = browser.path
  for (const [name, value] of browser.cookies) away.cookies.set(name, value)
  const { status, html } = await away.sends({ identifier: 'vecina@example.com', password: 'x' })
  expect(status).toBeGreaterThanOrEqual(500)
  expect(html).toContain('<form')
  expect(html).toContain('value="vecina@example.com"')
})
