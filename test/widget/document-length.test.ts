/** Whoever left a character out is told how many there are, and not only that the number is wrong. */
import { expect } from 'chai'
import type { IdentifierKind } from '../../contract/fields/identifier.ts'
import { fieldSentence } from '../../widget/strings/field-error-sentences.ts'

const said = (...accepts: readonly IdentifierKind[]) =>
  fieldSentence('document_length', { kind: 'identifier', name: 'document', accepts }, 'Documento')

test('of one kind: how long it is, and an example', () => {
  expect(said('cedula-ec')).to.equal(
    'Revise «Documento»: le faltan o le sobran caracteres. Cédula: 10 dígitos. Un ejemplo: 0104662689',
  )
  expect(said('curp')).to.contain('CURP: 18 caracteres, entre letras y números.')
})

test('of a few kinds: how long each is', () => {
  expect(said('cedula-ec', 'ruc-ec', 'passport')).to.equal(
    'Revise «Documento»: le faltan o le sobran caracteres. Cédula: 10 dígitos. RUC: 13 dígitos. Pasaporte: de 5 a 15 caracteres, entre letras y números.',
  )
})

test('an address is no document and has no length', () => {
  expect(said('cedula-ec', 'email')).to.contain('Cédula: 10 dígitos.').and.not.to.contain('correo')
})

test('of many kinds no list hides what is wrong', () => {
  expect(said('cedula-ec', 'ruc-ec', 'cedula-ve', 'rif-ve', 'passport')).to.equal(
    'Revise «Documento»: le faltan o le sobran caracteres.',
  )
})
