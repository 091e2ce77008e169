/**
 * Takes a picture of every screen, light and dark, on a phone and on a desk, for looking at: run it after
 * `vite build`. `node test/widget/support/screens.mjs <folder>`
 */
import { createServer } from 'node:http'
import { mkdir, readFile } from 'node:fs/promises'
import { chromium as playwright } from 'playwright-core'
import { demo } from '../../../worker/municipalities/demo.ts'
import { chromium } from '../../support/chromium.mjs'

const folder = process.argv[2] ?? 'dist/screens'
const only = process.argv[3]
const built = new URL('../../../dist/widget/', import.meta.url)

const account = {
  id: 'acc_1',
  details: { givenNames: 'Ana Lucía', familyNames: 'Paredes Mora' },
  contacts: [{ channel: 'email', value: 'ana.paredes@ejemplo.com' }],
  documents: [{ kind: 'cedula-ec', value: '0104662689' }],
  createdAt: 1790000000,
  passwordChangedAt: 1795000000,
}
const grant = { accessToken: 'token', expiresIn: 300, account }
const session = (id, device, current) => ({
  id,
  device,
  createdAt: 1795000000,
  lastSeenAt: 1795200000,
  current,
})
const codeScreen = {
  at: 'verify-code',
  step: 'verify-code',
  flow: 'flw_1',
  view: {
    channel: 'email',
    form: 'code',
    to: 'ana.paredes@ejemplo.com',
    resendIn: 45,
    expiresIn: 600,
  },
}
const json = (body, status = 200) => ({
  status,
  contentType: status < 400 ? 'application/json' : 'application/problem+json',
  body: JSON.stringify(body),
})
const refusal = (code, status, more = {}) => json({ code, requestId: 'req_1', ...more }, status)

const answers = {
  '/demo/profile.json': json(demo.public),
  '/demo/sessions': json({
    sessions: [
      session('ses_1', 'Chrome · Windows', true),
      session('ses_2', 'Safari · iPhone', false),
      session('ses_3', '', false),
    ],
  }),
  '/demo/account': json(account),
  '/demo/agreements/terms': json({
    id: 'terms',
    version: '2026-01',
    locale: 'es',
    title: 'Términos de uso',
    text: demo.private.agreements.terms.es,
  }),
}

const fill = async (page, values) => {
  for (const [name, value] of Object.entries(values)) await page.fill(`[name=${name}]`, value)
}
const send = (page) => page.click('.ca-form [type=submit]')
const details = {
  givenNames: 'Ana Lucía',
  familyNames: 'Paredes Mora',
  email: 'ana.paredes@ejemplo.com',
  password: 'tres palabras al azar',
}
const registered = async (page) => {
  await page.waitForSelector('[name=terms]')
  await fill(page, details)
  await page.check('[name=terms]')
  await page.check('[name=privacy]')
  await send(page)
}

/** Each screen: the tag, what the Worker answers, and what the citizen does. */
const screens = {
  login: { tag: 'citizen-login' },
  'login-empty': { tag: 'citizen-login', act: send },
  'login-wrong': {
    tag: 'citizen-login',
    api: { '/demo/flows/login': refusal('wrong_credentials', 401) },
    act: async (page) => {
      await fill(page, { identifier: '0104662689', password: 'x' })
      await send(page)
    },
  },
  'login-busy': {
    tag: 'citizen-login',
    api: { '/demo/flows/login': 'never' },
    act: async (page) => {
      await fill(page, { identifier: '0104662689', password: 'secreta' })
      await page.click('.ca-reveal')
      await send(page)
    },
  },
  'signed-in': {
    tag: 'citizen-login',
    api: { '/demo/flows/login': json({ at: 'done', outcome: 'signed_in', session: grant }) },
    act: async (page) => {
      await fill(page, { identifier: '0104662689', password: 'x' })
      await send(page)
    },
  },
  register: {
    tag: 'citizen-register',
    act: async (page) => {
      await page.waitForSelector('[name=password]')
      await fill(page, { password: 'tres palabras' })
    },
  },
  'register-empty': { tag: 'citizen-register', act: send },
  agreement: { tag: 'citizen-register', act: (page) => page.click('.ca-agreement-link') },
  code: {
    tag: 'citizen-register',
    api: { '/demo/flows/register': json(codeScreen) },
    act: registered,
  },
  'code-wrong': {
    tag: 'citizen-register',
    api: {
      '/demo/flows/register': json(codeScreen),
      '/demo/flows/register/flw_1': refusal('wrong_code', 422),
    },
    act: async (page) => {
      await registered(page)
      await page.waitForSelector('[name=code]')
      await fill(page, { code: '12345678' })
      await page.click('.ca-summary')
      await send(page)
    },
  },
  registered: {
    tag: 'citizen-register',
    api: {
      '/demo/flows/register': json({ at: 'done', outcome: 'registered', session: grant }),
    },
    act: registered,
  },
  recover: { tag: 'citizen-recover' },
  'recover-expired': {
    tag: 'citizen-recover',
    api: { '/demo/flows/recover': refusal('flow_expired', 410) },
    act: async (page) => {
      await page.waitForSelector('[name=identifier]')
      await fill(page, { identifier: 'ana.paredes@ejemplo.com' })
      await send(page)
    },
  },
  link: { tag: 'citizen-recover', hash: '#citizen-recover=abc' },
  'new-password': {
    tag: 'citizen-recover',
    hash: '#citizen-recover=abc',
    api: {
      '/demo/flows/recover/link': json({
        at: 'new-password',
        step: 'new-password',
        flow: 'flw_2',
        view: { username: 'ana.paredes@ejemplo.com' },
      }),
    },
    act: send,
  },
  recovered: {
    tag: 'citizen-recover',
    hash: '#citizen-recover=abc',
    api: { '/demo/flows/recover/link': json({ at: 'done', outcome: 'recovered' }) },
    act: send,
  },
  account: { tag: 'citizen-account', signedIn: true, api: { '/demo/session': json(grant) } },
  'change-password': {
    tag: 'citizen-account',
    signedIn: true,
    api: { '/demo/session': json(grant) },
    act: (page) => page.click('text=Cambiar la contraseña'),
  },
}

const page = (tag) => `<!doctype html><html lang="es"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<style>body{margin:0;padding:24px 16px;background:#eef1f4}@media(prefers-color-scheme:dark){body{background:#0c0e11}}</style>
<main><${tag}><a href="/">Iniciar sesión</a></${tag}></main>
<script type="module" src="/demo/widget.js"></script></html>`

async function serve(request, response) {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost')
  const asset = /^\/demo\/(widget\.js|chunks\/[\w-]+\.js)$/.exec(pathname)?.[1]
  if (!asset) {
    response.setHeader('content-type', 'text/html')
    response.end(page(pathname.slice(1)))
    return
  }
  const text = await readFile(new URL(asset, built), 'utf8')
  response.setHeader('content-type', 'text/javascript')
  const literal = JSON.stringify(JSON.stringify(demo.public))
  response.end(text.replace(/(["'`])__CITIZEN_PROFILE__\1/, () => literal))
}

const server = createServer((request, response) => void serve(request, response)).listen(0)
const { port } = server.address()
const browser = await playwright.launch(await chromium())
await mkdir(folder, { recursive: true })

async function picture(name, { tag, api = {}, act, hash = '', signedIn }, width, scheme) {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    colorScheme: scheme,
    locale: 'es',
  })
  const tab = await context.newPage()
  tab.on('pageerror', (error) => console.error(name, error.message))
  const known = { ...answers, ...api }
  await tab.route(/\/demo\/(?!widget|chunks)/, async (route) => {
    const answer = known[new URL(route.request().url()).pathname]
    if (answer === 'never') return
    await route.fulfill(answer ?? refusal('not_found', 404))
  })
  if (signedIn)
    await tab.addInitScript(() => localStorage.setItem('citizen-auth:demo:signed-in', 'signed-in'))
  await tab.goto(`http://localhost:${port}/${tag}${hash}`)
  await tab.waitForSelector('.ca-title')
  if (act) await act(tab)
  await tab.waitForTimeout(250)
  await tab.screenshot({ path: `${folder}/${name}-${width}-${scheme}.png`, fullPage: true })
  await context.close()
}

for (const [name, screen] of Object.entries(screens)) {
  if (only && !new RegExp(only).test(name)) continue
  for (const [width, scheme] of [
    [360, 'light'],
    [1280, 'light'],
    [360, 'dark'],
    [1280, 'dark'],
  ])
    await picture(name, screen, width, scheme).catch((error) =>
      console.error(`${name}: ${error.message.split('\n')[0]}`),
    )
}
await browser.close()
server.close()
