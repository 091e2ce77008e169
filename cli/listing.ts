/** How people's data are shown on the operator's terminal, and nowhere else. */

/** Strangers typed it: a control or format character could rewrite what the terminal shows. */
export const harmless = (value: string): string => value.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '�')

export type Line = readonly [label: string, value: string]

/** One block a person: a label and a value on each line, without lines that say nothing. */
export const listing = (blocks: readonly (readonly Line[])[]): string =>
  blocks
    .map((lines) => {
      const told = lines.filter(([, value]) => value !== '')
      const width = Math.max(0, ...told.map(([label]) => label.length))
      return told.map(([label, value]) => `  ${label.padEnd(width)}  ${harmless(value)}`).join('\n')
    })
    .join('\n\n')

/** @param at seconds since 1970 */
export const momentIn = (timeZone: string, at: number): string => {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  return day.format(at * 1000)
}
