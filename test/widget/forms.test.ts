/** What browsers and password managers find on every screen: one form, the right tokens, nothing they would trip over. */
import { expect } from 'chai'
import { session } from '../../widget/index.ts'
import { leaves } from './support/citizen.ts'
import { forms, screenStates } from './support/screen-states.ts'

teardown(async () => {
  await session.signOut()
  leaves()
})

/** WHATWG autofill tokens of each form, as password managers need them. */
const tokens: Record<keyof typeof forms, Record<string, string | null>> = {
  credentials: { identifier: 'username', password: 'current-password', shared: null },
  details: {
    document: 'off',
    givenNames: 'given-name',
    familyNames: 'family-name',
    email: 'email',
    password: 'new-password',
    shared: null,
    terms: null,
  },
  identify: { identifier: 'username' },
  'verify-code': { code: 'one-time-code' },
  'new-password': { username: 'username', password: 'new-password' },
  'prove-password': { username: 'username', password: 'current-password' },
  'change-password': {
    username: 'username',
    current: 'current-password',
    password: 'new-password',
  },
}

for (const [name, open] of Object.entries(forms))
  test(`${name}: the fields carry the tokens that fill them in`, async () => {
    const citizen = await open()
    expect(citizen.autocomplete).to.deep.equal(tokens[name as keyof typeof forms])
  })

for (const [name, open] of Object.entries(screenStates))
  test(`${name}: at most one form, every id is unique, every label has its field`, async () => {
    const citizen = await open()
    expect(citizen.all('form').length).to.be.lessThan(2)
    const ids = citizen.all('[id]').map(({ id }) => id)
    expect(new Set(ids).size).to.equal(ids.length)
    for (const label of citizen.all<HTMLLabelElement>('label'))
      expect(label.control?.id, label.innerText).to.equal(label.htmlFor)
    // A screen that styles itself inline is refused by a strict `style-src`.
    expect(citizen.all('[style]').length).to.equal(0)
  })

for (const name of ['new-password', 'prove-password', 'change-password'] as const)
  test(`${name}: the user name is in the form, for password managers alone`, async () => {
    const citizen = await forms[name]()
    const username = citizen.field('username')
    expect(username.value).to.equal('ana@ejemplo.com')
    expect(username.readOnly).to.equal(true)
    expect(username.getBoundingClientRect().width).to.be.lessThan(2)
    expect(username.tabIndex).to.equal(-1)
  })

test('a new password: what it needs is said before typing and ticked off while typing', async () => {
  const citizen = await forms.details()
  const met = () => citizen.all('[data-ca-needs][data-met]').length
  expect(citizen.screen).to.contain('12 caracteres o más')
  expect(citizen.field('password').getAttribute('passwordrules')).to.contain('minlength: 12')
  expect(met()).to.equal(0)
  citizen.types('password', 'corta')
  expect(met()).to.equal(0)
  citizen.types('password', 'tres palabras al azar')
  expect(met()).to.equal(1)
})

test('another form begins empty: nothing typed is handed on', async () => {
  const citizen = await forms.credentials()
  citizen.fills({ identifier: 'ana@ejemplo.com', password: 'secreta' })
  await citizen.presses('¿Olvidó su contraseña?').sees('Recuperar la contraseña')
  expect(citizen.field('identifier').value).to.equal('')
  citizen.types('identifier', 'ana@ejemplo.com')
  await citizen.presses('Volver a iniciar sesión').sees('Iniciar sesión')
  expect(citizen.field('identifier').value).to.equal('')
})

test('a password can be shown and hidden, and is hidden when it is sent', async () => {
  const citizen = await forms.credentials()
  const field = citizen.field('password')
  citizen.types('password', 'secreta').presses(/Mostrar/)
  expect(field.type).to.equal('text')
  expect(citizen.screen).to.contain('La contraseña está a la vista.')
  citizen.presses(/Ocultar/)
  expect(field.type).to.equal('password')
  citizen.presses(/Mostrar/).submits()
  expect(field.type).to.equal('password')
})

test('pasting into a password or a code is not prevented', async () => {
  for (const [open, name] of [
    [forms.credentials, 'password'],
    [forms['verify-code'], 'code'],
  ] as const) {
    // oxlint-disable-next-line no-await-in-loop
    const citizen = await open()
    const paste = new ClipboardEvent('paste', { bubbles: true, cancelable: true })
    expect(citizen.field(name).dispatchEvent(paste)).to.equal(true)
    leaves()
  }
})
