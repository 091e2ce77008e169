/** Maracaibo: the help page of SIGE, sentence by sentence. */
import { expect, test } from 'vitest'
import { keeps, keepsLetter } from '../harness/keeps.ts'
import { asksToRecover, hasAccount, natural } from '../harness/maracaibo.ts'
import { linkOf } from '../harness/post-office.ts'
import { visits } from '../harness/visitor.ts'

const next = 'Tejado azul 39#'

test('somebody new creates the RUC and signs in, as the help page says', async () => {
  const person = natural()
  const visitor = await visits('maracaibo', 'promises-register', 'with a finger')
  await visitor.opens('registro')
  await visitor.at('Crea tu Registro Único Ciudadano')
  await visitor.chooses('Perfil', 'Persona jurídica')
  await visitor.citizen.main.getByLabel('RIF').waitFor()
  await visitor.chooses('Perfil', 'Persona natural')
  await visitor.fills({ Cédula: person.document, Nombres: 'Carmen Elena', Apellidos: 'Urdaneta' })
  await visitor.presses('Continuar')
  await visitor.at('Cómo comunicarnos contigo')
  await visitor.fills({ Teléfono: '0414-1234501', 'Correo electrónico': person.email })
  await visitor.presses('Continuar')
  await visitor.at('Revisa tus respuestas')
  await visitor.ticks('Términos de uso', 'Aviso de privacidad')
  await keeps(visitor, 'maracaibo-1')
  await visitor.presses('Registrar')
  await visitor.at('Valida tu correo electrónico')
  const message = await visitor.receives(person.email)
  expect(message.html).toContain('Finalizar registro')
  await keepsLetter(message, 'maracaibo-2')
  const tab = await visitor.follows(linkOf(message), 'Finalizar registro')
  await tab.at('Crea tu contraseña para SIGE')
  for (const refused of [
    'Corta 1',
    'SINMINUSCULA 28!',
    'sinmayuscula 28!',
    'SinNumeroAlguno!',
    'SinSigno28',
  ]) {
    await tab.fills({ 'Nueva contraseña': refused, 'Confirmar contraseña': refused })
    await tab.presses('Guardar')
    await tab.seesAlert('Revisa lo siguiente')
  }
  await tab.fills({ 'Nueva contraseña': person.password, 'Confirmar contraseña': person.password })
  await keeps(tab, 'maracaibo-3')
  await tab.presses('Guardar')
  await tab.citizen.main
    .getByRole('heading', { name: /Tu cuenta está lista|Hola/ })
    .first()
    .waitFor()

  const again = await visits('maracaibo', 'promises-sign-in', 'with a finger')
  await again.citizen.opens('/maracaibo/')
  const top = again.citizen.page.getByRole('banner')
  await keeps(again, 'maracaibo-4')
  await top.getByRole('link', { name: 'Iniciar sesión' }).click()
  await again.at('Iniciar sesión')
  await again.chooses('Perfil', person.kind)
  await again.fills({ Cédula: person.document, Contraseña: person.password })
  await keeps(again, 'maracaibo-5')
  await again.presses('Iniciar sesión')
  await again.citizen.sees('Hola, Carmen Elena')
})

test('who forgot the password recovers it inside the profile, as the help page says', async () => {
  const person = natural()
  await hasAccount(person)
  const visitor = await visits('maracaibo', 'promises-recover', 'with a finger')
  await visitor.opens('entrar')
  await visitor.at('Iniciar sesión')
  await visitor.goesBy('Olvidé mi contraseña')
  await visitor.at('Olvidé mi contraseña')
  await keeps(visitor, 'maracaibo-6')
  await asksToRecover(visitor, person)
  for (const said of [
    'Oficina de Atención al Ciudadano',
    'el original y una copia de tu documento de identidad',
    'una carta que explique por qué quieres cambiar el correo',
  ])
    await visitor.citizen.sees(said)
  await keeps(visitor, 'maracaibo-8')
  const message = await visitor.receives(person.email, /citizen-recover/)
  const tab = await visitor.follows(linkOf(message), 'Recuperar contraseña')
  await tab.at('Crea una nueva contraseña')
  await tab.fills({ 'Nueva contraseña': next, 'Confirmar contraseña': next })
  await tab.presses('Guardar')
  await tab.at('Tu contraseña cambió')
  await keeps(tab, 'maracaibo-7')
})
