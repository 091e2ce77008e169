/** Numbers that stand for many people, or for none: what is typed by whoever has no number to give. */

/** The tax authority's RFC for the public and for foreigners, with any last three or none, and the CURP that goes with it on payslips (SAT). */
const mexican = /^X[AE]XX010101(?:[A-Z\d]{0,3}|[HMX][A-Z]{5}[A-Z\d]\d)$/

/** `consumidor final` on Ecuador's invoices (SRI), whatever establishment follows. */
const ecuadorian = /^9{10}(?:\d{3})?$/

/** One key held down, behind the letter of a kind or a nought or before an establishment; two keys in turn. */
const oneKey = /^[A-Z0]?(.)\1{4,}$|^(\d)\2{9}\d{3}$|^(\d\d)\3{4,}$/

/** Zeros behind up to three letters, with a check digit or a first number of a series behind them. */
const zeros = /^[A-Z]{0,3}0{4,}\d?$/

/**
 * Whether a folded text can be nobody's own number in any kind of document. One key held down may be somebody's: a
 * Venezuelan cédula of eight ones was given out. It is refused all the same, for whoever types it is far more often
 * somebody else, and the account would get everybody's messages.
 */
export const isPlaceholder = (text: string): boolean =>
  [mexican, ecuadorian, oneKey, zeros].some((shape) => shape.test(text))

/** Whether digits only count up or down, as on an example. */
export const isCounting = (text: string): boolean =>
  /^\d{5,}$/.test(text) && ['012345678901234', '098765432109876'].some((row) => row.includes(text))
