/** The account in the citizen's hands where no script runs: every act is a form of the Worker's own page. */
import { beforeEach, expect, test } from 'vitest'
import { codeTo, password } from '../../support/accounts.ts'
import { cheapHash } from '../../support/cheap-hash.ts'
import { freshDatabase } from '../../support/database.ts'
import type { PlainBrowser } from '../../support/plain-browser.ts'
import { AuthenticatorApp } from '../factors/authenticator-app.ts'
import { signedIn } from '../openid/fixtures.ts'

beforeEach(freshDatabase)
beforeEach(cheapHash)

const elena = 'elena@example.org'

/** Presses a button of the account, and proves the password. */
async function begins(what: string): Promise<PlainBrowser> {
  const { browser } = await signedIn(elena)
  await browser.opens('cuenta')
  await browser.presses(`go:${what}`)
  await browser.sends({ current: password })
  return browser
}

test('an address is changed, by the code that goes to the new one', async () => {
  const browser = await begins('change-email')
  await browser.sends({ email: 'elena.nueva@example.org' })
  expect((await browser.presses('resend')).html).toContain('Acaba de pedirlo')
  const done = await browser.sends({ code: await codeTo('elena.nueva@example.org') })
  expect(done.html).toContain('Su contacto cambió')
  const account = await browser.opens('cuenta')
  expect(account.html).toContain('elena.nueva@example.org')
  expect(account.html).toContain('Puede deshacerlo hasta')
})

test('names are corrected', async () => {
  const browser = await begins('change-details')
  const done = await browser.sends({ givenNames: 'Elena María', familyNames: 'Andrade' })
  expect(done.html).toContain('Sus datos cambiaron')
  expect((await browser.opens('cuenta')).html).toContain('Elena María')
})

test('a second step is turned on, and the codes on paper are shown once', async () => {
  const browser = await begins('add-factor')
  await browser.sends({ factor: 'totp' })
  const [, secret = ''] = /secret=([A-Z2-7]+)/.exec(browser.page.html) ?? []
  const app = new AuthenticatorApp(`otpauth://totp/x?secret=${secret}`)
  const codes = await browser.sends({ code: await app.code() })
  expect(codes.html).toContain('Guarde sus códigos de respaldo')
  const done = await browser.sends({})
  expect(done.html).toContain('Su segundo paso está activo')
  expect((await browser.opens('cuenta')).html).toContain('Su cuenta pide un segundo paso')
})

test('what the city holds is downloaded', async () => {
  const browser = await begins('download-data')
  expect(browser.page.html).toContain('Sus datos están listos')
  expect((await browser.presses('download:html')).html).toContain(elena)
})

test('a deletion is asked for, after what goes and what stays was said', async () => {
  const browser = await begins('delete-account')
  expect(browser.page.html).toContain('Se elimina')
  expect(browser.page.html).toContain('La bitácora de seguridad, dos años')
  expect((await browser.sends({})).html).toContain('Su cuenta se eliminará')
})
