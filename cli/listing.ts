/** How people's data are shown on the operator's terminal, and nowhere else. */

/** Strangers typed it: a control or format character could rewrite what the terminal shows. */
export const printable = (value: string): string => value.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '�')

export type Row = readonly [label: string, value: string]

/** One block a person: a label and a value on each line, without lines that say nothing. */
export const listing = (blocks: readonly (readonly Row[])[]): string =>
  blocks
    .map((lines) => {
      const filled = lines.filter(([, value]) => value !== '')
      const width = Math.max(0, ...filled.map(([label]) => label.length))
      return filled
        .map(([label, value]) => `  ${label.padEnd(width)}  ${printable(value)}`)
        .join('\n')
    })
    .join('\n\n')

/** @param at seconds since 1970 */
export const momentIn = (timeZone: string, at: number): string => {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  return day.format(at * 1000)
}
