/** The first two digits of Ecuadorian numbers: where they were issued. */

/** Tells whether the first two digits are a province (01 to 24), issued abroad (30) or without one (50). */
export const issuedInProvince = (digits: string): boolean =>
  /^(?:0[1-9]|1\d|2[0-4]|[35]0)/.test(digits)
