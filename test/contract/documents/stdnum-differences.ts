/** Where our verdicts differ from those of `stdnum` on purpose. docs/documents.md has the same list in prose. */
import { beginsInconveniently } from '../../../contract/documents/inconvenient-words.ts'

export type ComparedKind = 'cedula-ec' | 'ruc-ec' | 'curp' | 'rfc' | 'rif-ve'

export interface Difference {
  readonly why: string
  /** A number on which the two differ. */
  readonly example: string
  /** Our verdict on the example; `warned` is accepted, with a warning about the check digit. */
  readonly ours: 'accepted' | 'refused' | 'warned'
  readonly stdnums: 'accepted' | 'refused'
  /**
   * Tells the numbers on which the two may differ; on all others they must agree. Null where there are
   * none, because our warning is compared with stdnum's refusal.
   */
  readonly concerns: ((value: string) => boolean) | null
}

/** The check digit of an RFC by an alphabet without `&`, which stdnum accepts next to the official one. */
const checksWithoutAmpersand = (value: string): boolean =>
  Array.from(value.padStart(13)).reduce(
    (sum, character, place) =>
      sum + '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ '.indexOf(character) * (13 - place),
    0,
  ) %
    11 ===
  0

export const differences: Readonly<Record<ComparedKind, readonly Difference[]>> = {
  'cedula-ec': [],
  'ruc-ec': [
    {
      why: 'the tax authority issues companies (third digit 9) without a check digit',
      example: '1793213150001',
      ours: 'accepted',
      stdnums: 'refused',
      concerns: (value) => /^..9/.test(value) && !value.endsWith('000'),
    },
    {
      why: 'nor has it one for public bodies and foreigners without a cédula (third digit 6)',
      example: '1767646010001',
      ours: 'accepted',
      stdnums: 'refused',
      concerns: (value) => /^..6/.test(value) && !value.endsWith('000'),
    },
    {
      why: 'no establishment is numbered 000, of a public body either',
      example: '1767646001000',
      ours: 'refused',
      stdnums: 'accepted',
      concerns: (value) => /^..6.*[1-9]000$/.test(value),
    },
  ],
  curp: [
    {
      why: 'inconvenient words are replaced when a CURP is given out: no ground to refuse one that was',
      example: 'BACA990131MGTBCD07',
      ours: 'accepted',
      stdnums: 'refused',
      concerns: beginsInconveniently,
    },
    {
      why: 'a digit against homonyms means the 1900s, and 1900 had no 29 February',
      example: 'AAEX000229HGTBCD03',
      ours: 'refused',
      stdnums: 'accepted',
      concerns: (value) => /^.{4}000229.{6}\d/.test(value),
    },
  ],
  rfc: [
    {
      why: 'numbers in use fail the check digit, so it only warns',
      example: 'AAEX990131AB1',
      ours: 'warned',
      stdnums: 'refused',
      concerns: null,
    },
    {
      why: 'the numbers for the public in general and for foreigners are on real invoices',
      example: 'XAXX010101000',
      ours: 'accepted',
      stdnums: 'refused',
      concerns: (value) => /^X[AE]XX010101000$/.test(value),
    },
    {
      why: 'what stands against homonyms is not recomputed: it never decides',
      example: 'AAEX990131010',
      ours: 'accepted',
      stdnums: 'refused',
      concerns: (value) => !/[1-9A-V][1-9A-Z].$/.test(value),
    },
    {
      why: 'inconvenient words are no ground to refuse a number that was given out',
      example: 'PEDO990131AB4',
      ours: 'accepted',
      stdnums: 'refused',
      concerns: beginsInconveniently,
    },
    {
      why: 'ten characters, without the part against homonyms, are not yet an RFC',
      example: 'AAEX990131',
      ours: 'refused',
      stdnums: 'accepted',
      concerns: (value) => value.length === 10,
    },
    {
      why: 'an alphabet without & gives another check digit, which stdnum takes and we warn of',
      example: 'ZOPT990131AB2',
      ours: 'warned',
      stdnums: 'accepted',
      concerns: checksWithoutAmpersand,
    },
  ],
  'rif-ve': [
    {
      why: 'communal enterprises (C) exist since 2015 and check like J',
      example: 'C406400572',
      ours: 'accepted',
      stdnums: 'refused',
      concerns: (value) => value.startsWith('C'),
    },
  ],
}
