/** Whether a colour can be read, as WCAG measures it, and the nearest one that can. */

/** What the form stands on. */
export const grounds = { light: '#ffffff', dark: '#16181d' } as const

/** WCAG 2.2, 1.4.3. */
export const leastContrast = 4.5

const partsOf = (colour: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))

/** @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = partsOf(colour).map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** @param one `#rrggbb`, as the other @returns 1 to 21 */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** The colour itself where it has the contrast, else one mixed with as little black or white as does. */
export function readableOn(ground: string, colour: string, least = leastContrast): string {
  const to = luminance(ground) > 0.5 ? 0 : 255
  const mixed = (share: number) =>
    `#${partsOf(colour)
      .map((part) => Math.round(part + (to - part) * share))
      .map((part) => part.toString(16).padStart(2, '0'))
      .join('')}`
  const shares = Array.from({ length: 101 }, (_, percent) => percent / 100)
  return shares.map(mixed).find((one) => contrast(one, ground) >= least) ?? mixed(1)
}
