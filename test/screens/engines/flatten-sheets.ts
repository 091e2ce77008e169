/** Writes nested rules out, for engines that read style sheets by themselves and know no nesting. Runs in the page. */
export function flattenSheets(): void {
  const text = (rules: CSSRuleList, parent: string): string =>
    Array.from(rules, (rule) => {
      if (rule instanceof CSSStyleRule) {
        const selector = parent ? rule.selectorText.replaceAll('&', parent) : rule.selectorText
        return `${selector}{${rule.style.cssText}}${text(rule.cssRules, selector)}`
      }
      if (rule instanceof CSSMediaRule)
        return `@media ${rule.conditionText}{${text(rule.cssRules, parent)}}`
      // Declarations between nested rules.
      if (
        'style' in rule &&
        rule.style instanceof CSSStyleDeclaration &&
        parent &&
        !rule.cssText.startsWith('@')
      )
        return `${parent}{${rule.style.cssText}}`
      return rule.cssText
    }).join('\n')
  document.adoptedStyleSheets = document.adoptedStyleSheets.map((sheet) => {
    const flat = new CSSStyleSheet()
    flat.replaceSync(text(sheet.cssRules, ''))
    return flat
  })
}
