/** Passkeys in a real browser, with an authenticator of Chromium's own: made, offered by the field, removed here and there. */
import type { Request } from 'playwright-core'
import { expect, test } from 'vitest'
import { clientHeader, idempotencyKeyHeader } from '../../contract/routes.ts'
import { addAuthenticator } from '../support/virtual-authenticator.ts'
import { arrives, type Citizen } from './harness/citizen.ts'
import { hasAccount, registers, signsIn, someone } from './harness/registration.ts'

/** What an authenticator is besides: one that is synced, in the device. */
interface Kind {
  /** `cable`: a telephone beside the computer, found by a QR code. */
  readonly transport?: 'internal' | 'cable'
  readonly synced?: boolean
}

/** A telephone's or computer's own authenticator; whoever sits there puts a finger on it when asked. */
async function authenticatorOf(
  { page }: Citizen,
  { transport = 'internal', synced = true }: Kind = {},
) {
  const { devtools, authenticatorId } = await addAuthenticator(page, transport, synced)
  const held = async () =>
    (await devtools.send('WebAuthn.getCredentials', { authenticatorId })).credentials
  return {
    held,
    /** Carries a credential to another device, as a password manager does. */
    async takes(credential: Awaited<ReturnType<typeof held>>[number]) {
      await devtools.send('WebAuthn.addCredential', { authenticatorId, credential })
    },
    /** Its owner removes all in the settings of the device, of which the city learns nothing. */
    async forgets() {
      await devtools.send('WebAuthn.clearCredentials', { authenticatorId })
    },
  }
}

test('a passkey is offered once after a password, signs in by itself, and is removed', async () => {
  const person = someone()
  await hasAccount(person)
  const citizen = await arrives({ phone: true })
  const device = await authenticatorOf(citizen)

  await signsIn(citizen, person.email, person.password)
  await citizen.isGreeted(person)
  await citizen.sees('¿Quiere entrar la próxima vez sin contraseña')
  await citizen.photographs('passkey offer')
  await citizen.presses('Crear una llave de acceso')
  await citizen.sees('La llave de acceso está lista.')
  expect(await device.held()).toHaveLength(1)

  await citizen.presses('Cerrar sesión')
  // The browser offers it in the field, and this one's citizen takes what is offered.
  await citizen.isGreeted(person)
  expect(await citizen.main.getByText('¿Quiere entrar la próxima vez').count()).toBe(0)

  await citizen.opens('/demo/cuenta')
  await citizen.isAt('Mi cuenta')
  await citizen.photographs('passkeys')
  await citizen.main.getByRole('button', { name: /^Borrar «/ }).click()
  await citizen.presses('Sí, borrar')
  await citizen.sees('La llave de acceso se borró de su cuenta.')
  expect(await citizen.main.getByRole('button', { name: /^Borrar «/ }).count()).toBe(0)
})

/** A browser that offers no passkeys in the field: there is the button. */
async function onlyButton({ page }: Citizen) {
  await page.addInitScript(() => {
    PublicKeyCredential.isConditionalMediationAvailable = () => Promise.resolve(false)
  })
}

const button = 'Entrar con una llave de acceso'

/** Sends what a browser has sent, as a new attempt. @returns how that ended, or the code of the refusal */
const sentAgain = async ({ page }: Citizen, signed: Request, city: string) =>
  page.evaluate(
    async ({ url, headers, body }) => {
      const response = await fetch(url, { method: 'POST', headers, body, credentials: 'include' })
      const told: { readonly code?: string; readonly outcome?: string } = await response.json()
      return told.code ?? told.outcome
    },
    {
      url: signed.url().replace('/demo/', `/${city}/`),
      headers: {
        'content-type': 'application/json',
        [clientHeader]: (await signed.headerValue(clientHeader)) ?? '',
        [idempotencyKeyHeader]: crypto.randomUUID(),
      },
      body: signed.postData() ?? '',
    },
  )

test('with the telephone beside it a computer signs in by the button; a copy is found out, and says so', async () => {
  const person = someone()
  const phone = await arrives({ phone: true })
  await onlyButton(phone)
  const own = await authenticatorOf(phone, { synced: false })
  await registers(phone, person)
  await phone.opens('/demo/cuenta')
  await phone.presses('Crear una llave de acceso')
  await phone.sees('La llave de acceso está lista.')
  const [credential] = await own.held()
  if (!credential) throw new Error('the telephone holds no passkey')

  const computer = await arrives()
  await onlyButton(computer)
  const beside = await authenticatorOf(computer, { transport: 'cable', synced: false })
  await beside.takes(credential)
  await computer.opens('/demo/entrar')
  const signed = computer.page.waitForRequest((request) => request.url().endsWith('/flows/login'))
  await computer.presses(button)
  await computer.isGreeted(person)
  // What was signed is good once; a city without passkeys knows nothing of it.
  expect(await sentAgain(computer, await signed, 'demo')).toBe('passkey_refused')
  expect(await sentAgain(computer, await signed, 'leon')).toBe('invalid_request')

  // The telephone's own has counted less than the one that was just used.
  await phone.presses('Cerrar sesión')
  await phone.opens('/demo/entrar')
  await phone.presses(button)
  await phone.sees('Puede que alguien haya copiado esta llave de acceso')
  await signsIn(phone, person.email, person.password)
  await phone.isGreeted(person)
  await phone.opens('/demo/cuenta')
  await phone.sees('Puede que alguien la haya copiado')
})

test('one that was removed at the device leaves the password, and is removed in the account', async () => {
  const person = someone()
  const citizen = await arrives({ phone: true })
  await onlyButton(citizen)
  const device = await authenticatorOf(citizen)
  await registers(citizen, person)
  await citizen.opens('/demo/cuenta')
  await citizen.presses('Crear una llave de acceso')
  await citizen.sees('La llave de acceso está lista.')
  await citizen.presses('Cerrar sesión')
  await device.forgets()

  await citizen.opens('/demo/entrar')
  await citizen.presses(button)
  await signsIn(citizen, person.email, person.password)
  await citizen.isGreeted(person)
  await citizen.opens('/demo/cuenta')
  await citizen.main.getByRole('button', { name: /^Borrar «/ }).click()
  await citizen.presses('Sí, borrar')
  await citizen.sees('La llave de acceso se borró de su cuenta.')
  await citizen.presses('Crear una llave de acceso')
  await citizen.sees('La llave de acceso está lista.')
  expect(await device.held()).toHaveLength(1)
})
