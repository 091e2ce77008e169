/** Passkeys in a real browser, with an authenticator of Chromium's own: made, offered by the field, removed here and there. */
import { expect, test } from 'vitest'
import { arrives, type Citizen } from './harness/citizen.ts'
import { registers, signsIn, someone } from './harness/registration.ts'

/** A telephone's or computer's own authenticator; whoever sits there puts a finger on it when asked. */
async function authenticatorOf({ page }: Citizen) {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
      defaultBackupEligibility: true,
      defaultBackupState: true,
    },
  })
  const held = async () =>
    (await devtools.send('WebAuthn.getCredentials', { authenticatorId })).credentials
  return {
    held,
    /** Carries a credential to another device, as a password manager does. */
    async takes(credential: Awaited<ReturnType<typeof held>>[number]) {
      await devtools.send('WebAuthn.addCredential', { authenticatorId, credential })
    },
  }
}

test('a passkey is offered once after a password, signs in by itself, and is removed', async () => {
  const person = someone()
  await registers(await arrives(), person)
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
