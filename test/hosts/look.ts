/** How the form looks where it stands: what is computed of each of its parts, and what of it cannot be read. */
import type { Page } from 'playwright-core'

/** One line for each part: what it is, how large, and in what style. */
export const lookOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const properties = [
      'display',
      'color',
      'backgroundColor',
      'fontSize',
      'fontFamily',
      'fontWeight',
      'lineHeight',
      'textAlign',
      'textTransform',
      'textDecorationLine',
      'direction',
      'opacity',
      'padding',
      'margin',
      'borderWidth',
      'borderColor',
      'borderRadius',
      'boxShadow',
      'appearance',
      'visibility',
      'float',
      'position',
    ] as const
    return [...document.querySelectorAll('.ca-root, .ca-root *')].map((element) => {
      const computed = getComputedStyle(element)
      const { width, height } = element.getBoundingClientRect()
      const size = `${Math.round(width)}x${Math.round(height)}`
      return [
        element.tagName,
        element.className,
        size,
        ...properties.map((name) => `${name}=${computed[name]}`),
      ].join(' | ')
    })
  })

/** What differs, a line a part and property; empty where all is as on the plain page. */
export function differences(
  expected: readonly string[],
  found: readonly string[],
): readonly string[] {
  if (expected.length !== found.length)
    return [`${found.length} parts in the place of ${expected.length}`]
  return expected.flatMap((line, at) => {
    const here = (found[at] ?? '').split(' | ')
    return line
      .split(' | ')
      .flatMap((one, part) =>
        here[part] === one ? [] : [`${here.slice(0, 2).join(' ')}: ${one}, here ${here[part]}`],
      )
  })
}
