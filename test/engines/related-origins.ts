/** One passkey on pages under two registrable domains, and on no third (WebAuthn L3 §5.11): in a real Chromium. */
import { chromium as playwright, type Browser, type Locator, type Page } from 'playwright-core'
import { chromium } from '../../scripts/chromium.mjs'
import { addAuthenticator } from '../support/virtual-authenticator.ts'
import { visitOf } from './browsers/chromium.ts'
import { Citizen } from './citizen.ts'
import { openGateway } from './gateway.ts'
import type { Walker } from './journeys/walker.ts'
import { hosts, unknownHost, type Stack } from './stack.ts'
import type { Found } from './takeover.ts'

/** What the browser makes of a page that asks for a passkey of a domain: `given`, or the name of its error. */
const answerOf = (page: Page, rpId: string) =>
  page.evaluate(async (domain) => {
    try {
      const publicKey = { challenge: new Uint8Array(32), rpId: domain }
      return (await navigator.credentials.get({ publicKey })) ? 'given' : 'nothing'
    } catch (cause) {
      return cause instanceof DOMException ? cause.name : 'another error'
    }
  }, rpId)

const comes = (what: Locator): Promise<boolean> =>
  what
    .first()
    .waitFor()
    .then(
      () => true,
      () => false,
    )

async function found(browser: Browser, { outbox }: Stack, registered: Walker): Promise<Found> {
  const context = await browser.newContext({ locale: 'es-EC' })
  await context.addInitScript(() => {
    // There is the button, too: what the field offers is taken by itself, and nothing would be pressed.
    PublicKeyCredential.isConditionalMediationAvailable = () => Promise.resolve(false)
  })
  const visit = await visitOf(context, false)
  const [page] = context.pages()
  if (!page) throw new Error('the browser opened no tab')
  await addAuthenticator(page)
  const at = (host: string) => new Citizen(visit, { site: `https://${host}`, outbox })

  const here = at(hosts['same-site'])
  await registered.signsIn(here)
  await registered.isSignedIn(here)
  await here.presses('Crear una llave de acceso')
  const isMade = await comes(page.getByText('La llave de acceso está lista.'))
  await registered.signsOut(here)

  const elsewhere = at(hosts['cross-site'])
  await elsewhere.opens('/demo/entrar')
  await elsewhere.isAt('Iniciar sesión')
  const onRelated = await answerOf(page, hosts.worker)
  const ofAnother = await answerOf(page, unknownHost)
  await elsewhere.presses('Entrar con una llave de acceso')
  const isGreeted = await comes(page.getByRole('heading', { name: /^Hola, / }))

  await visit.go(`https://${unknownHost}/demo/`)
  const onUnknown = await answerOf(page, hosts.worker)
  await context.close()
  return {
    'a passkey is made on a page of one registrable domain': isMade,
    'that passkey is given on a page of another domain, which is listed': onRelated === 'given',
    'that passkey signs in on a page of another domain, which is listed': isGreeted,
    'a page is refused what would be made for a domain of others': ofAnother === 'SecurityError',
    'that passkey is refused to a page of a third domain, which is not':
      onUnknown === 'SecurityError',
  }
}

/** @param registered somebody with an account */
export async function relatedOrigins(stack: Stack, registered: Walker): Promise<Found> {
  const gateway = await openGateway(stack.behind(false))
  const { executablePath, args } = await chromium()
  const browser = await playwright.launch({
    executablePath,
    // Trusted, not overlooked: the browser makes no passkey behind a certificate whose errors are passed over, and
    // fetches the list of origins itself, where what a page is allowed counts for nothing.
    args: [...args, `--ignore-certificate-errors-spki-list=${gateway.keyDigest}`],
    proxy: { server: `http://127.0.0.1:${gateway.port}` },
  })
  try {
    return await found(browser, stack, registered)
  } finally {
    await browser.close()
    gateway.close()
  }
}
