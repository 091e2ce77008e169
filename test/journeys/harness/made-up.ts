/** Numbers and addresses of people who do not exist, different each time. */
import { randomInt, randomUUID } from 'node:crypto'
import { completed } from '../../support/completed-document.ts'

const digits = (count: number) => Array.from({ length: count }, () => randomInt(10)).join('')

const one = (letters: string) => letters[randomInt(letters.length)] ?? ''

const consonants = 'BCDFGHJKLMNPQRSTVWXZ'

export const madeUp = {
  email: () => `vecina-${randomUUID().slice(0, 8)}@correo.example`,
  cedulaEc: () => completed('cedula-ec', `17${randomInt(6)}${digits(6)}`),
  /** A woman born on 31 January 1999. */
  curp: () =>
    completed(
      'curp',
      `A${one('AEIOU')}${one('XWZ')}X990131MGT${one(consonants)}${one(consonants)}${one(consonants)}0`,
    ),
  rfc: () => completed('rfc', `ZZ${one(consonants)}010101${one(consonants)}${one(consonants)}`),
  cedulaVe: () => `V${randomInt(10_000_000, 30_000_000)}`,
  rif: () => completed('rif-ve', `J${randomInt(70_000_000, 90_000_000)}`),
  userId: () => `usuaria.${randomUUID().slice(0, 8)}`,
  /** A mobile of León, as it is dialled: in any range, for each takes only twenty texts an hour. */
  phoneMx: () => `477${randomInt(100, 900)}${digits(4)}`,
} as const
