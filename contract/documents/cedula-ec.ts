/** Cédula de identidad, Ecuador: ten digits, the last one a check digit. */
import { idDocument } from './document.ts'
import { labelled } from './look-alikes.ts'
import { issuedInProvince } from './province-ec.ts'

export const cedulaEc = idDocument({
  country: 'EC',
  holder: 'person',
  keyboard: 'numeric',
  example: '0104662689',
  meant: labelled(/^(?:C[IC]|C[EÉ]D(?:ULA)?)?(?:N[O°]?)?(?=[\dOIL]{10}$)/),
  mistyped: /^(?:C[IC]|C[EÉ]D(?:ULA)?)?(?:N[O°]?)?[\dOIL]{9,12}$/,
  alphabet: /^\d*$/,
  lengths: [10, 10],
  validate(text) {
    if (!issuedInProvince(text)) return 'document_region'
    // 0 to 5 for citizens, 6 for foreign residents.
    if (text.charAt(2) > '6') return 'document_malformed'
    const sum = Array.from(text, Number).reduce((total, digit, position) => {
      const weighed = position % 2 ? digit : digit * 2
      return total + (weighed > 9 ? weighed - 9 : weighed)
    }, 0)
    return sum % 10 ? 'document_check_digit' : {}
  },
})
