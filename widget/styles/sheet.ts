/** A style sheet that an element brings along, and the root that adopts it: a document or a shadow root. */

/** A constructed sheet: no `<style>`, no `style=""`, so that the strictest `style-src` lets it pass. */
export function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(text)
  return sheet
}

/** Adopts the sheets that a root does not have yet. */
export function adopt(root: Node, sheets: readonly CSSStyleSheet[]): void {
  if (!(root instanceof Document || root instanceof ShadowRoot)) return
  const missing = sheets.filter((sheet) => !root.adoptedStyleSheets.includes(sheet))
  if (missing.length > 0) root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...missing]
}
