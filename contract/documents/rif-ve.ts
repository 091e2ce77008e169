/** Registro Único de Información Fiscal, Venezuela: a letter, eight digits and a check digit. */
import { idDocument } from './document.ts'
import { labelled } from './look-alikes.ts'
import { weightedSum } from './weighted-sum.ts'

/** In the order of their weight. P stands for a passport, G for government. */
const letters = 'VEJPG'

export const rifVe = idDocument({
  country: 'VE',
  holder: 'either',
  keyboard: 'text',
  example: 'J861286842',
  meant: labelled(/^(?:RIF)?([A-Z])(?=[\dOIL]{9}$)/),
  mistyped: /^(?:RIF[A-Z]?|[JG])[\dOIL]{7,10}$/,
  alphabet: /^[A-Z]?\d*$/,
  lengths: [10, 10],
  validate(text) {
    const letter = text.charAt(0)
    // C, communal enterprises since 2015, weighs like J: C406400572, in business, checks only so.
    const rank = letters.indexOf(letter === 'C' ? 'J' : letter) + 1
    if (!rank) return 'document_malformed'
    const digits = rank + text.slice(1, 9)
    const sum = weightedSum(digits, '0123456789', (position) => ((8 - position) % 6) + 2)
    // A remainder of 0 or 1 would ask for 11 or 10, and gives 0.
    if ('00987654321'.charAt(sum % 11) !== text.charAt(9)) return 'document_check_digit'
    return { holder: 'VEP'.includes(letter) ? 'person' : 'company' }
  },
})
