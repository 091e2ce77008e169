/** The way of a citizen through "Pago de predios" and the provider's own pages: sign-in, consent, level, step-up, sign-out. */
import { createHash, randomBytes } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { visitOf } from '../engines/browsers/chromium.ts'
import { Citizen } from '../engines/citizen.ts'
import { cities } from '../engines/journeys/index.ts'
import { startStack, type Stack } from '../support/stack.ts'

/** Keeps a picture of what is on the screen. */
export type Keeps = (page: Page, name: string) => Promise<void>

/** What a service of the city would ask besides what it always asks. */
function asking({ worker, predios }: Stack, more: Readonly<Record<string, string>>): string {
  const challenge = createHash('sha256').update(randomBytes(32)).digest('base64url')
  const parameters = new URLSearchParams({
    response_type: 'code',
    client_id: 'predios',
    redirect_uri: `${predios}/callback`,
    scope: 'openid profile email',
    state: 'state',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...more,
  })
  return `${worker}/demo/authorize?${parameters.toString()}`
}

const least = (acr: string) =>
  JSON.stringify({ id_token: { acr: { essential: true, value: acr } } })

const wait = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { name }).first().waitFor()

async function walk(page: Page, citizen: Citizen, stack: Stack, keeps: Keeps): Promise<void> {
  const walker = cities.demo()
  await walker.asksForAccount(citizen)
  await walker.confirms(citizen)
  await walker.isSignedIn(citizen)
  // Whoever leaves the page at once is signed out when they come back.
  const ended = page.waitForResponse((response) => response.request().method() === 'DELETE')
  await walker.signsOut(citizen)
  await ended

  await page.goto(stack.predios)
  await wait(page, 'Pague su predio')
  await keeps(page, 'home')
  await page.getByRole('link', { name: 'Entrar con su Cuenta Ciudadana' }).click()
  await wait(page, 'Iniciar sesión')
  await keeps(page, 'sign in')
  await walker.signsIn(citizen)

  await page.goto(`${stack.predios}/entrar`)
  await wait(page, '¿Continuar a Pago de predios?')
  await keeps(page, 'consent')
  await page.getByRole('button', { name: 'Permitir y continuar' }).click()
  await wait(page, /^Hola, /)
  await keeps(page, 'welcome and level')

  await page.goto(asking(stack, { claims: least('urn:citizen:3') }))
  await wait(page, /hace falta comprobar más/)
  await keeps(page, 'level')
  await page.goto(asking(stack, { claims: least('urn:citizen:2:mfa') }))
  await wait(page, /hace falta un segundo paso/)
  await keeps(page, 'second factor')
  await page.goto(asking(stack, { prompt: 'login' }))
  await wait(page, 'Iniciar sesión')
  await keeps(page, 'sign in anew')

  await page.goto(`${stack.worker}/demo/end-session?client_id=predios`)
  await wait(page, '¿Cerrar la sesión?')
  await keeps(page, 'sign out')
  await page.goto(`${stack.predios}/salir`)
  await wait(page, 'Cerró la sesión')
  await keeps(page, 'signed out')
}

/** @throws Error when a screen does not come */
export async function picturesOfPredios(browser: Browser, keeps: Keeps): Promise<void> {
  const stack = await startStack()
  try {
    const context = await browser.newContext({ locale: 'es-EC' })
    const visit = await visitOf(context, false)
    const [page] = context.pages()
    if (!page) throw new Error('the browser opened no tab')
    await walk(page, new Citizen(visit, { site: stack.site, outbox: stack.worker }), stack, keeps)
    await context.close()
  } finally {
    await stack.stop()
  }
}
