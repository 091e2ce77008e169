/** León without script: a long form in one, masked contacts, a link that is pasted, a telephone to prove, other contacts. */
import { expect, test } from 'vitest'
import { dialled, neighbour, type Neighbour } from '../harness/leon.ts'
import { arrivesPlain, type PlainVisitor } from '../harness/plain-visitor.ts'
import { codeOf, linkOf } from '../harness/post-office.ts'

const next = 'Horma nueva 5?'

async function registers(visitor: PlainVisitor, person: Neighbour) {
  await visitor.opens('registro')
  await visitor.at('Crear cuenta: datos de registro')
  await visitor.fills({
    CURP: person.document,
    'Nombre(s)': 'Ximena',
    'Apellido paterno': 'Alba',
    'Código postal': '37000',
    Estado: 'Guanajuato',
    Municipio: 'León',
    Colonia: 'Centro Imaginario',
    Calle: 'Calle del Relojero',
    'Número exterior': '128',
    Teléfono: person.phone,
    'Correo electrónico': person.email,
    Contraseña: person.password,
  })
  await visitor.ticks('Términos y condiciones', 'Aviso de privacidad')
  await visitor.presses('Crear cuenta')
  await visitor.at('Revisa tu correo')
  await visitor.pastes(linkOf(await visitor.receives(person.email)))
  await visitor.at('Tu cuenta está lista')
}

async function signsIn(visitor: PlainVisitor, person: Neighbour, password = person.password) {
  await visitor.opens('entrar')
  await visitor.at('Iniciar sesión')
  await visitor.fills({ 'CURP o correo electrónico': person.document, Contraseña: password })
  await visitor.presses('Iniciar sesión')
}

test('a neighbour registers, proves the mobile, changes the password, signs out, recovers and signs in, and no script runs', async () => {
  const person = neighbour()
  const visitor = await arrivesPlain('leon')
  await registers(visitor, person)
  await visitor.leaves()

  await signsIn(visitor, person)
  await visitor.at('Comprueba tu celular')
  await visitor.fills({ Código: codeOf(await visitor.receives(dialled(person))) })
  await visitor.presses('Continuar')
  await visitor.at('Hola, Ximena')
  await visitor.presses('Mi cuenta')
  await visitor.at('Mi cuenta')
  await visitor.presses('Cambiar la contraseña')
  await visitor.fills({
    'Contraseña actual': person.password,
    'Nueva contraseña': next,
    'Confirmar contraseña': next,
  })
  await visitor.presses('Guardar')
  await visitor.at('Se ha actualizado la contraseña')
  await visitor.leaves()

  await visitor.opens('recuperar')
  await visitor.at('Recuperar tu inicio de sesión')
  await visitor.fills({ CURP: person.document })
  await visitor.presses('Enviar')
  await visitor.citizen.sees('Elige cómo quieres restablecer tu contraseña.')
  await visitor.chooses('Contacto', 'Enviarme una liga a mi correo para restablecer la contraseña')
  await visitor.presses('Enviar')
  await visitor.at('Restablecer contraseña')
  await visitor.pastes(linkOf(await visitor.receives(person.email, /citizen-recover/)))
  await visitor.citizen.field('Nueva contraseña').waitFor()
  const last = 'Suela firme 6?'
  await visitor.fills({
    'Correo electrónico': person.email,
    'Nueva contraseña': last,
    'Confirmar contraseña': last,
  })
  await visitor.presses('Guardar')
  await visitor.at('Se ha actualizado la contraseña')
  await signsIn(visitor, person, last)
  await visitor.at('Hola, Ximena')
})

test('a company’s fields come when its kind is chosen and sent, and are not called wrong for not having been there', async () => {
  const visitor = await arrivesPlain('leon')
  await visitor.opens('entrar')
  await visitor.chooses('Tipo de persona', 'Persona Moral')
  await visitor.presses('Iniciar sesión')
  await visitor.citizen.field('RFC o correo electrónico').waitFor()
  expect(await visitor.citizen.main.locator('[data-wrong]').count()).toBe(1)
  await visitor.seesAlert('Revisa lo siguiente')
})

test('whoever has lost every contact asks for others', async () => {
  const person = neighbour()
  const visitor = await arrivesPlain('leon')
  await visitor.opens('recuperar')
  await visitor.fills({ CURP: person.document })
  await visitor.presses('Enviar')
  await visitor.citizen.sees('Elige cómo quieres restablecer tu contraseña.')
  await visitor.citizen.main
    .getByRole('button', { name: /No tengo acceso|acceso/ })
    .first()
    .click()
  await visitor.citizen.field('CURP').waitFor()
  await visitor.fills({
    CURP: person.document,
    'Correo electrónico': person.email,
    Teléfono: person.phone,
  })
  await visitor.citizen.main.locator('form .ca-button').first().click()
  await visitor.citizen.main.locator('output').waitFor()
})
