/** A passport of any country: no scheme is common to all, so only its characters are looked at. */
import { idDocument } from './document.ts'

export const passport = idDocument({
  country: 'any',
  holder: 'person',
  keyboard: 'text',
  example: 'A1234567',
  alphabet: /^[A-Z\d]*$/,
  // ICAO Doc 9303-4 allows nine; municipal registers also hold older and longer ones.
  lengths: [5, 15],
  judge: () => ({}),
})
