/** The citizen's passkeys in the account: named, removed after a proof, and never another citizen's. */
import { expect } from 'chai'
import type { PasskeyView } from '../../contract/passkey-operations.ts'
import { session } from '../../widget/session.ts'
import { api } from './support/api.ts'
import { behaves, leaves } from './support/citizen.ts'
import { opensAccount } from './support/screen-states.ts'
import { account, accountSections, grant, profile } from './support/samples.ts'

teardown(async () => {
  await session.signOut()
  leaves()
})

const telephone: PasskeyView = {
  id: 'psk_1',
  credential: 'Y3JlZA',
  name: 'Chrome · Android',
  isBackedUp: true,
  createdAt: 1_762_948_800,
  lastUsedAt: null,
  isSuspect: false,
}

/** Passkeys of the account, as the Worker would tell them now. */
let kept: readonly PasskeyView[] = []

setup(() => {
  kept = [telephone]
})

const withPasskeys = () =>
  api()
    .at('GET /profile.json')
    .answers({ ...profile, passkeys: { rpId: 'id.test' } })
    .at('GET /account/sections')
    .gives(() => Response.json({ ...accountSections, passkeys: kept }))

const nothing = () => new Response(null, { status: 204 })

test('one is named anew, and its removal asks first, and for the password where the Worker does', async () => {
  const at = withPasskeys().at('POST /passkeys/psk_1').gives(nothing)
  const citizen = await (await opensAccount(at)).reads('En varios dispositivos')
  citizen.presses(/^Cambiar el nombre de «/)
  await citizen.reads('Nombre de la llave de acceso')
  kept = [{ ...telephone, name: 'Mi teléfono' }]
  citizen.find<HTMLInputElement>('[data-ca-passkey-task]').value = 'Mi teléfono'
  await citizen.presses('Guardar').reads('El nombre se cambió.')
  expect(at.sentTo('POST /passkeys/psk_1')[0]?.body).to.deep.equal({ name: 'Mi teléfono' })

  const fields = { password: 'password_wrong' }
  at.at('POST /passkeys/psk_1/removal')
    .refuses('password_required')
    .refuses('invalid_answer', { fields })
    .gives(nothing)
  citizen.presses('Borrar «Mi teléfono»')
  await citizen.reads('Con ella ya no podrá entrar.')
  await citizen.presses('Sí, borrar').reads('Para comprobar que es usted.')
  citizen.find<HTMLInputElement>('[data-ca-passkey-task]').value = 'otra'
  await citizen.presses('Continuar').reads('La contraseña no es correcta.')
  kept = []
  citizen.find<HTMLInputElement>('[data-ca-passkey-task]').value = 'secreta'
  await citizen.presses('Continuar').reads('se borró de su cuenta')
  expect(at.sentTo('POST /passkeys/psk_1/removal').at(-1)?.body).to.deep.equal({
    password: 'secreta',
  })
  behaves(citizen)
})

test('whoever signs in on the same page sees none of the one before', async () => {
  const at = withPasskeys().at('POST /passkeys/psk_1').gives(nothing)
  const citizen = await (await opensAccount(at)).reads('En varios dispositivos')
  citizen.presses(/^Cambiar el nombre de «/)
  await citizen.reads('Nombre de la llave de acceso')
  await citizen.presses('Guardar').reads('El nombre se cambió.')
  await citizen.presses('Cerrar sesión').sees('Iniciar sesión')

  const other = { ...account, id: 'acc_2' }
  kept = []
  at.at('GET /account').answers(other)
  session.adopt({ ...grant, account: other })
  await citizen.reads('Llaves de acceso')
  expect(citizen.screen).not.to.contain('En varios dispositivos')
  behaves(citizen)
})
