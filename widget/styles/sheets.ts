/** Puts style sheets where an element is: a document or a shadow root. */
import type { Brand } from '../../contract/profile.ts'
import base from './base.css?inline'
import controls from './controls.css?inline'
import reset from './reset.css?inline'

const tags = 'citizen-login,citizen-register,citizen-recover,citizen-account'

/** A constructed sheet: no `<style>`, no `style=""`, so that the strictest `style-src` lets it pass. */
export function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(text.replaceAll('citizen-elements', tags))
  return sheet
}

export const firstSheets: readonly CSSStyleSheet[] = [sheetOf(reset + base + controls)]

/** Adopts the sheets that a root does not have yet. */
export function adopt(root: Node, sheets: readonly CSSStyleSheet[]): void {
  if (!(root instanceof Document || root instanceof ShadowRoot)) return
  const missing = sheets.filter((sheet) => !root.adoptedStyleSheets.includes(sheet))
  if (missing.length > 0) root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...missing]
}

/** Marks what is drawn for a municipality. */
const brandSelector = (slug: string) => `.ca-root[data-brand="${CSS.escape(slug)}"]`

const brands = new Map<string, CSSStyleSheet>()

/**
 * The municipality's colours as inherited custom properties, set through the object model: a colour can be wrong, but
 * never more than a colour (T03). A page's own `--citizen-accent` goes before.
 */
export function brandSheet(slug: string, { accent, accentDark }: Brand): CSSStyleSheet {
  const known = brands.get(slug)
  if (known) return known
  const sheet = new CSSStyleSheet()
  sheet.insertRule(`${brandSelector(slug)} {}`)
  const [rule] = sheet.cssRules
  if (rule instanceof CSSStyleRule) {
    rule.style.setProperty('--ca-brand', accent)
    rule.style.setProperty('--ca-brand-dark', accentDark)
  }
  brands.set(slug, sheet)
  return sheet
}
