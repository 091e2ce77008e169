/** The style sheets of every screen, and the municipality's colours. */
import base from '../styles/base.css?inline'
import controls from '../styles/controls.css?inline'
import reset from '../styles/reset.css?inline'
import { sheetOf } from '../styles/sheet.ts'
import type { Branded } from './citizen-tag.ts'

export const firstSheets: readonly CSSStyleSheet[] = [sheetOf(reset + base + controls)]

/** Marks what is drawn for a municipality. */
const brandSelector = (slug: string) => `.ca-root[data-brand="${CSS.escape(slug)}"]`

const brands = new Map<string, CSSStyleSheet>()

/**
 * The municipality's colours as inherited custom properties, set through the object model: a colour can be wrong, but
 * never more than a colour (T03). A page's own `--citizen-accent` goes before.
 */
export function brandSheet({ slug, brand }: Branded): CSSStyleSheet {
  const known = brands.get(slug)
  if (known) return known
  const sheet = sheetOf(`${brandSelector(slug)}{}`)
  // The one cast: the rule that was put in.
  const { style } = sheet.cssRules[0] as CSSStyleRule
  style.setProperty('--ca-brand', brand.accent)
  style.setProperty('--ca-brand-dark', brand.accentDark)
  brands.set(slug, sheet)
  return sheet
}
