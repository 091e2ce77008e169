/** Whoever knows the portal of their city finds its buttons and terms again, letter by letter. */
import { expect, test } from 'vitest'
import { municipalities } from '../../../worker/municipalities/index.ts'

for (const [slug, key, said] of [
  ['ibarra', 'field.document.label', 'Cédula, RUC o pasaporte'],
  ['ibarra', 'step.document.button', 'Verificar datos'],
  ['ibarra', 'step.person.button', 'Crear cuenta'],
  ['ibarra', 'link.recover', '¿Olvidó su contraseña?'],
  ['ibarra', 'step.user.button', 'Continuar'],
  ['ibarra', 'step.code.button', 'Continuar'],
  ['ibarra', 'message.temporary-password.heading', 'Aviso de clave de acceso'],
  ['ibarra', 'message.recovery-code.action', 'RESTABLECER CONTRASEÑA'],
  ['leon', 'field.personKind.option.fisica', 'Persona Física'],
  ['leon', 'field.personKind.option.moral', 'Persona Moral'],
  ['leon', 'field.settlement.label', 'Colonia'],
  ['leon', 'section.button', 'Siguiente'],
  ['leon', 'step.account.button', 'Enviar'],
  ['leon', 'step.new-password.button', 'Guardar'],
  ['leon', 'done.recovered.title', 'Se ha actualizado la contraseña'],
  ['maracaibo', 'step.person.button', 'Registrar'],
  ['maracaibo', 'step.account.button', 'Solicitar'],
  ['maracaibo', 'message.confirm-contact.action', 'Finalizar registro'],
  ['maracaibo', 'link.recover', 'Olvidé mi contraseña'],
  ['ecuapass', 'field.companyRuc.label', 'RUC empresa'],
  ['ecuapass', 'field.userId.label', 'ID usuario'],
  ['ecuapass', 'step.find-user.button', 'Buscar ID'],
  ['ecuapass', 'step.account.button', 'Recibir la clave por e-mail'],
  ['ecuapass', 'step.confirmation.button', 'Sí'],
] as const)
  test(`${slug} says "${said}"`, () => {
    const { words, locales } = municipalities[slug].public
    expect(words?.[locales[0]]?.[key]).toBe(said)
  })
