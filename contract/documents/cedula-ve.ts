/** Cédula de identidad, Venezuela: V or E and a number. It has no check digit. */
import { idDocument } from './document.ts'
import { labelled } from './look-alikes.ts'

export const cedulaVe = idDocument({
  country: 'VE',
  holder: 'person',
  keyboard: 'text',
  example: 'V12345678',
  meant: labelled(/^(?:C[IC]|C[EÉ]D(?:ULA)?)?([VE]?)(?=[\dOIL]{5,8}$)/),
  alphabet: /^[VE]?\d*$/,
  lengths: [5, 9],
  validate(text) {
    // At most eight digits before leading zeros are dropped: nine are a RIF, and V012345678 must not
    // be read as the cédula of V12345678, who is somebody else.
    const [, letter, digits] = /^([VE]?)(?=\d{5,8}$)0*([1-9]\d{4,})$/.exec(text) ?? []
    if (!digits) return 'document_length'
    return letter
      ? { value: letter + digits }
      : { value: `V${digits}`, warnings: ['letter_assumed'] }
  },
})
