/** A passport of any country: no scheme is common to all, so only its characters are looked at. */
import { idDocument } from './document.ts'
import { isCounting } from './placeholder.ts'

export const passport = idDocument({
  country: 'any',
  holder: 'person',
  keyboard: 'text',
  example: 'A1234567',
  alphabet: /^[A-Z\d]*$/,
  // ICAO Doc 9303-4 allows nine; municipal registers also hold older and longer ones.
  lengths: [5, 15],
  validate(text) {
    // `PASAPORTE`, `NOTIENE`: series of letters alone exist, but leave vowels out, which would make words.
    if (/^[A-Z]+$/.test(text) && /[AEIOU]/.test(text))
      return /^(.)\1+$/.test(text) ? {} : 'document_malformed'
    return isCounting(text) ? { warnings: ['generic'] } : {}
  },
})
