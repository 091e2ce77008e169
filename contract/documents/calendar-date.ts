/** Six digits inside a number, read as a day that exists. Has no clock. */

/**
 * Reads `YYMMDD` within a century.
 *
 * @param century its first two digits, `'19'` or `'20'`
 * @returns `YYYY-MM-DD`, or null for a day that is in no calendar, such as 1900-02-29
 */
export function calendarDate(century: '19' | '20', yymmdd: string): string | null {
  const date = (century + yymmdd).replace(/(\d{4})(\d\d)(\d\d)/, '$1-$2-$3')
  const time = Date.parse(date)
  // Engines roll 30 February over to March instead of refusing it.
  return Number.isNaN(time) || !new Date(time).toISOString().startsWith(date) ? null : date
}
