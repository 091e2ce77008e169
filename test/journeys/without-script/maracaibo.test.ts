/** Maracaibo without script: the message’s link before the password. */
import { test } from 'vitest'
import { natural, type Registrant } from '../harness/maracaibo.ts'
import { arrivesPlain, type PlainVisitor } from '../harness/plain-visitor.ts'
import { linkOf } from '../harness/post-office.ts'

async function signsIn(visitor: PlainVisitor, person: Registrant, password: string) {
  await visitor.opens('entrar')
  await visitor.at('Iniciar sesión')
  await visitor.fills({ Cédula: person.document, Contraseña: password })
  await visitor.presses('Iniciar sesión')
  await visitor.at('Hola, Carmen Elena')
}

test('a citizen registers, changes the password, signs out, recovers and signs in, and no script runs', async () => {
  const person = natural()
  const visitor = await arrivesPlain('maracaibo')
  await visitor.opens('registro')
  await visitor.at('Crea tu Registro Único Ciudadano')
  await visitor.fills({
    Cédula: person.document,
    Nombres: 'Carmen Elena',
    Apellidos: 'Urdaneta Rincón',
    Teléfono: '0414-1234501',
    'Correo electrónico': person.email,
  })
  await visitor.ticks('Términos de uso', 'Aviso de privacidad')
  await visitor.presses('Registrar')
  await visitor.at('Valida tu correo electrónico')
  await visitor.pastes(linkOf(await visitor.receives(person.email)))
  await visitor.at('Crea tu contraseña para SIGE')
  await visitor.fills({
    'Nueva contraseña': person.password,
    'Confirmar contraseña': person.password,
  })
  await visitor.presses('Guardar')
  await visitor.at('Tu cuenta está lista')

  const next = 'Relámpago 29!'
  await visitor.opens('cuenta')
  await visitor.at('Mi cuenta')
  await visitor.presses('Cambiar la contraseña')
  await visitor.fills({
    'Contraseña actual': person.password,
    'Nueva contraseña': next,
    'Confirmar contraseña': next,
  })
  await visitor.presses('Guardar la contraseña')
  await visitor.at('Tu contraseña cambió')
  await visitor.leaves()
  await signsIn(visitor, person, next)
  await visitor.leaves()

  const last = 'Relámpago 30!'
  await visitor.opens('recuperar')
  await visitor.at('Olvidé mi contraseña')
  await visitor.fills({ Cédula: person.document, 'Correo electrónico': person.email })
  await visitor.presses('Solicitar')
  await visitor.at('Revisa tu correo electrónico')
  await visitor.pastes(linkOf(await visitor.receives(person.email, /citizen-recover/)))
  await visitor.citizen.field('Nueva contraseña').waitFor()
  await visitor.fills({ 'Nueva contraseña': last, 'Confirmar contraseña': last })
  await visitor.citizen.main.locator('form .ca-button').first().click()
  await visitor.citizen.main.getByRole('link', { name: 'Iniciar sesión' }).first().waitFor()
  await signsIn(visitor, person, last)
})
