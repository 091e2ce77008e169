/** Registro Federal de Contribuyentes, Mexico: thirteen characters for a person, twelve for a company. */
import { calendarDate } from './calendar-date.ts'
import { idDocument } from './document.ts'
import { asDigits } from './look-alikes.ts'
import { weightedSum } from './weighted-sum.ts'

const shape = /^[A-ZÑ&]{3,4}(\d{6})[A-Z\d]{2}[A\d]$/

/** Blank stands before a company's twelve characters; A as a check digit counts ten. */
const alphabet = '0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ'

/** The check digit only warns: about one number in use in seventy fails it. */
export const rfc = idDocument({
  country: 'MX',
  holder: 'either',
  keyboard: 'text',
  example: 'AAEX990131AB5',
  meant(text) {
    const [, name, born, end] = /^(?:RFC)?([A-ZÑ&]{3,4})([\dOIL]{6})([A-Z\d]{3})$/.exec(text) ?? []
    return name && born && end ? name + asDigits(born) + end : text
  },
  mistyped: /^(?:RFC)?[A-ZÑ&]{3,4}[\dOIL]{6}[A-Z\d]{0,4}$/,
  alphabet: /^[A-Z\dÑ&]*$/,
  lengths: [12, 13],
  validate(text) {
    const yymmdd = shape.exec(text)?.[1]
    if (!yymmdd) return 'document_malformed'
    // No century is told; of the two, 2000 has all the days that 1900 has, and 29 February.
    if (!calendarDate('20', yymmdd)) return 'document_date'
    const matches = weightedSum(text.padStart(13), alphabet, (position) => 13 - position) % 11 === 0
    return {
      holder: text.length === 12 ? 'company' : 'person',
      warnings: matches ? [] : ['check_digit'],
    }
  },
})
