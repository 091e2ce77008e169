/** Registro Único de Contribuyentes, Ecuador: thirteen digits, of a person or of a company. */
import { cedulaEc } from './cedula-ec.ts'
import { idDocument } from './document.ts'
import { labelled } from './look-alikes.ts'
import { issuedInProvince } from './province-ec.ts'

/**
 * A person's is the cédula and the number of an establishment. For third digits 6 (public bodies, foreign
 * residents) and 9 (companies) only the structure is looked at: the tax authority (SRI) no longer issues
 * them with an algorithm, and companies in business fail every published check digit.
 *
 * @see https://github.com/arthurdejong/python-stdnum/issues/497
 */
export const rucEc = idDocument({
  country: 'EC',
  holder: 'either',
  keyboard: 'numeric',
  example: '1024867150001',
  meant: labelled(/^(?:RUC)?(?:N[O°]?)?(?=[\dOIL]{13}$)/),
  mistyped: /^(?:RUC(?:N[O°]?)?[\dOIL]{10,15}|[\dOIL]{12,15})$/,
  alphabet: /^\d*$/,
  lengths: [13, 13],
  validate(text) {
    if (!issuedInProvince(text)) return 'document_region'
    if (text.endsWith('000')) return 'document_malformed'
    const kind = text.charAt(2)
    if (kind === '9') return { holder: 'company' }
    if (kind === '6') return {}
    const person = cedulaEc.read(text.slice(0, 10))
    return person.ok ? { holder: 'person' } : person.error
  },
})
