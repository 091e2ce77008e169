/** Clave Única de Registro de Población, Mexico: eighteen characters that tell birth, sex and state. */
import { calendarDate } from './calendar-date.ts'
import type { Birth } from './document.ts'
import { idDocument } from './document.ts'
import { beginsInconveniently } from './inconvenient-words.ts'
import { asDigits } from './look-alikes.ts'
import { weightedSum } from './weighted-sum.ts'

const shape = /^[A-Z]{4}(\d{6})([HMX])([A-Z]{5})([A-Z\d])\d$/

/** The 32 federal entities, DF still standing for Mexico City, and NE for those born abroad. */
const states =
  /^(?:AS|B[CS]|C[CHLMS]|D[FG]|G[RT]|HG|JC|M[CNS]|N[ELT]|OC|PL|Q[RT]|S[LPR]|T[CLS]|VZ|YN|ZS)/

/** Ñ has its own place although no CURP holds it: the letters after it count one more. */
const alphabet = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ'

const sexes: Readonly<Record<string, Birth['sex']>> = { H: 'male', M: 'female', X: 'nonbinary' }

/** @see RENAPO, Instructivo normativo para la asignación de la Clave Única de Registro de Población */
export const curp = idDocument({
  country: 'MX',
  holder: 'person',
  keyboard: 'text',
  example: 'AAEX990131MGTBCD03',
  meant(text) {
    const [, name, born, rest, last] =
      /^(?:CURP)?([A-ZÑ]{4})([\dOIL]{6})([A-ZÑ\d]{7})([\dOIL])$/.exec(text) ?? []
    return name && born && rest && last ? name + asDigits(born) + rest + asDigits(last) : text
  },
  mistyped: /^(?:CURP)?[A-ZÑ]{4}[\dOIL]{6}[HMX][A-ZÑ\d]{0,8}$/,
  alphabet: /^[A-Z\dÑ]*$/,
  lengths: [18, 18],
  validate(text) {
    // The issuer writes X for Ñ; a citizen may not.
    const value = text.replaceAll('Ñ', 'X')
    const [, yymmdd = '', letter = '', state = '', homonym = ''] = shape.exec(value) ?? []
    const sex = sexes[letter]
    if (!sex) return 'document_malformed'
    // The character against homonyms is a digit for those born until 1999, a letter from 2000 on.
    const bornOn = calendarDate(homonym < 'A' ? '19' : '20', yymmdd)
    if (!bornOn) return 'document_date'
    if (!states.test(state)) return 'document_region'
    if (weightedSum(value, alphabet, (position) => 18 - position) % 10)
      return 'document_check_digit'
    return {
      value,
      birth: { bornOn, sex },
      warnings: beginsInconveniently(value) ? ['inconvenient_word'] : [],
    }
  },
})
