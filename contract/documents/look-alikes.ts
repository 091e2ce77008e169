/** Letters that stand in a number for the digits that they look like on a copy: O, I and L, as codes are read too. */

/** More of them than this, and the text is letters. */
const most = 3

/** Reads them as digits, unless they are many. */
export function asDigits(text: string): string {
  const letters = text.replace(/[^OIL]/g, '').length
  return letters > most ? text : text.replace(/O/g, '0').replace(/[IL]/g, '1')
}

/**
 * Takes the label off a number that was copied with it, and reads its look-alike letters.
 *
 * @param start matches what stands before the digits; its group is what belongs to the number
 */
export const labelled =
  (start: RegExp) =>
  (text: string): string => {
    const found = start.exec(text)
    return found ? (found[1] ?? '') + asDigits(text.slice(found[0].length)) : text
  }
