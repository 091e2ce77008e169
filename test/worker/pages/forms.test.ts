/** A form of the Worker's own pages does something for the browser that it was made for, and for nobody else (T07, T08). */
import { beforeEach, describe, expect, test } from 'vitest'
import { formFields } from '../../../contract/own-page.ts'
import { PlainBrowser, hiddenIn } from '../../support/plain-browser.ts'
import { freshDatabase } from '../../support/database.ts'
import { sendRaw, untouched } from '../http/raw.ts'

beforeEach(freshDatabase)

const credentials = { identifier: 'vecina@example.com', password: 'cuatro palabras juntas' }
const honestForm = {
  'content-type': 'application/x-www-form-urlencoded',
  origin: null,
  'sec-fetch-site': null,
  'sec-fetch-mode': null,
}

for (const path of ['entrar', 'registro', 'recuperar', 'cuenta', 'sign-in', 'my-account'])
  describe(`/${path}`, () => {
    test.each([
      ['of another site', { origin: 'https://evil.example' }],
      [
        'of the city’s own site, which is another origin',
        { origin: 'https://www.ciudadabierta.example' },
      ],
      ['without an origin', { origin: 'null' }],
      ['sent from another site', { 'sec-fetch-site': 'cross-site' }],
      ['sent from another host of the same site', { 'sec-fetch-site': 'same-site' }],
      ['typed into the address bar', { 'sec-fetch-site': 'none' }],
      ['sent by a script', { 'sec-fetch-mode': 'cors' }],
      ['sent without reading the answer', { 'sec-fetch-mode': 'no-cors' }],
    ])('a form %s is refused, before anything is asked', async (_, headers) => {
      const refused = await sendRaw(`/demo/${path}`, {
        body: 'identifier=a',
        headers: { ...honestForm, ...headers },
      })
      expect([refused.status, refused.code]).toEqual([403, 'origin_refused'])
      expect(refused.headers.getSetCookie()).toEqual([])
      expect(refused.asked).toEqual(untouched)
    })

    test.each([null, 'text/plain', 'application/json', 'multipart/form-data; boundary=x'])(
      'what is sent as %s is no form, before anything is asked',
      async (type) => {
        const headers = { ...honestForm, 'content-type': type }
        const refused = await sendRaw(`/demo/${path}`, { body: 'identifier=a', headers })
        expect([refused.status, refused.code]).toEqual([415, 'unsupported_media_type'])
        expect(refused.asked).toEqual(untouched)
      },
    )
  })

test('a browser that says nothing of where a form comes from is heard by token and cookie', async () => {
  const browser = new PlainBrowser()
  await browser.opens('entrar')
  const silent = { origin: null, 'sec-fetch-site': null, 'sec-fetch-mode': null }
  const { status, html } = await browser.sends(credentials, silent)
  expect(status).toBe(422)
  expect(html).toContain('Usuario o contraseña incorrectos.')
})

test('a form without the cookie that it was made for does nothing, and says why', async () => {
  const browser = new PlainBrowser()
  await browser.opens('entrar')
  browser.cookies.clear()
  const { status, html } = await browser.sends(credentials)
  expect(status).toBe(403)
  expect(html).not.toContain('Usuario o contraseña incorrectos.')
  expect(html).toContain('cookies')
})

test('a form that was made for another browser does nothing', async () => {
  const stranger = new PlainBrowser()
  await stranger.opens('entrar')
  const browser = new PlainBrowser()
  await browser.opens('entrar')
  for (const name of [formFields.token, formFields.nonce]) {
    const planted = {
      [name]: name === formFields.nonce ? 'short' : (hiddenIn(stranger.page.html)[name] ?? ''),
    }
    await browser.opens('entrar')
    const { status, html } = await browser.sends(credentials, {}, planted)
    expect(status, name).toBe(403)
    expect(html).not.toContain('Usuario o contraseña incorrectos.')
  }
})

test('two cookies of one name are nobody’s', async () => {
  const browser = new PlainBrowser()
  await browser.opens('entrar')
  const [name = '', value = ''] = [...browser.cookies].find(([one]) => one.includes('-form-')) ?? []
  const cookie = `${name}=frm_${'a'.repeat(22)}; ${name}=${value}`
  expect((await browser.sends(credentials, { cookie })).status).toBe(403)
})

test('cookies of pages are the host’s own, unseen by scripts, and sent by nothing but its pages', async () => {
  const browser = new PlainBrowser()
  const { headers } = await browser.opens('entrar?lang=en')
  const cookies = headers.getSetCookie()
  expect(cookies.length).toBe(2)
  for (const cookie of cookies)
    expect(cookie).toMatch(
      /^__Host-citizen-(form|language)-demo=[\w-]+; Path=\/; Secure; HttpOnly; SameSite=Strict$/,
    )
})

test('a page is framed by nobody, holds nothing inline, and sends forms to itself and to the city alone', async () => {
  const browser = new PlainBrowser()
  const opened = await browser.opens('entrar')
  const refused = await browser.sends(credentials)
  for (const { headers, html } of [opened, refused]) {
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(/default-src 'none'.*frame-ancestors 'none'/)
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(policy).toContain(`form-action 'self' https://www.ciudadabierta.example;`)
    expect(policy).not.toMatch(/unsafe|\*|(?:script|connect)-src[^;]*http/)
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(html).not.toMatch(/<script(?![^>]* src=")|<style| style=| on\w+=|javascript:/)
  }
  // The element comes to a form that nobody has sent; afterwards nothing runs.
  expect(opened.html.match(/<script/g)?.length).toBe(1)
  expect(opened.headers.get('content-security-policy')).toContain("script-src 'self'")
  expect(refused.html).not.toContain('<script')
  expect(refused.headers.get('content-security-policy')).not.toContain('script-src')
})

test('whatever is typed is text, where it is kept, and a password is kept nowhere', async () => {
  const browser = new PlainBrowser()
  for (const typed of [
    '"><script>alert(1)</script>',
    "' onfocus=alert(1) x='",
    '</input><img src=x>',
    '${7*7}&lt;',
  ]) {
    await browser.opens('entrar')
    const { html } = await browser.sends({ identifier: typed, password: `geheim ${typed}` })
    expect(html).not.toMatch(/<script|<img src=x/)
    expect(html).not.toContain('geheim')
    const [, kept = ''] = /name="identifier"[^>]* value="([^"]*)"/.exec(html) ?? []
    expect(
      kept
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&'),
    ).toBe(typed)
  }
})
