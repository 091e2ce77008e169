/** Light or dark: the citizen's preference, within what the page around the element is made for. */

export type Scheme = 'light' | 'dark'
export type Styling = 'card' | 'inherit'

const prefersDark = () => matchMedia('(prefers-color-scheme: dark)')

/**
 * Chooses by the page's own `color-scheme`, as it reaches the element. A page that says nothing is light: what is
 * drawn straight on it stays light too, while a card has a ground of its own and follows the citizen.
 *
 * @see https://drafts.csswg.org/css-color-adjust-1/#color-scheme-prop
 */
export function schemeOf(element: Element, styling: Styling): Scheme {
  const page = getComputedStyle(element).colorScheme || 'normal'
  const dark = page.includes('dark')
  const light = page.includes('light')
  const follows = dark === light && (dark || styling === 'card')
  if (!follows) return dark && !light ? 'dark' : 'light'
  return prefersDark().matches ? 'dark' : 'light'
}

/** Calls when the citizen's preference changes. */
export const watchScheme = (changed: () => void, signal: AbortSignal): void =>
  prefersDark().addEventListener('change', changed, { signal })
