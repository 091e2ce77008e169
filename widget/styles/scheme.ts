/** Light or dark: the citizen's preference, within what the page around the element is made for. */

/** `device` is what the browser says of itself, where no script asks it. */
export type Scheme = 'light' | 'dark' | 'device'
export type Styling = 'card' | 'inherit'

export const stylingOf = ({ styling }: { readonly styling?: unknown }): Styling =>
  styling === 'inherit' ? 'inherit' : 'card'

const prefersDark = () => matchMedia('(prefers-color-scheme: dark)')

/**
 * How light a computed colour is, 0 to 1: `rgb(…)` as most are, `color(srgb …)`, or `oklch(…)` and its kin, which begin
 * with their lightness.
 *
 * @see https://drafts.csswg.org/css-color-4/#serializing-color-values
 */
function lightnessOf(colour: string): number {
  const [one = 0, two = one, three = one] = (colour.match(/\d[\d.]*/g) ?? []).map(Number)
  const greatest = colour.startsWith('rgb') ? 255 : colour.startsWith('l') ? 100 : 1
  return (/^(rgb|color)/.test(colour) ? (one * 2 + two * 7 + three) / 10 : one) / greatest
}

/**
 * Chooses by the page's own `color-scheme`, as it reaches the element. Where a page says nothing, a card, which has a
 * ground of its own, follows the citizen; what is drawn straight on the page follows the page's text, since light text
 * tells a dark ground.
 *
 * @see https://drafts.csswg.org/css-color-adjust-1/#color-scheme-prop
 */
export function schemeOf(element: Element, styling: Styling): Scheme {
  const { colorScheme: page, color } = getComputedStyle(element)
  const dark = page.includes('dark')
  const light = page.includes('light')
  if (dark !== light) return dark ? 'dark' : 'light'
  const isDark = dark || styling === 'card' ? prefersDark().matches : lightnessOf(color) > 0.5
  return isDark ? 'dark' : 'light'
}

/** Calls when the citizen's preference changes. */
export const watchScheme = (changed: () => void, signal: AbortSignal): void =>
  prefersDark().addEventListener('change', changed, { signal })
