/** What a screen reader says unasked: what changes in live regions, and what takes the focus. */

const regions = '[role=alert], [role=status], [aria-live]'

const folded = (text: string) => text.replace(/\s+/g, ' ').trim()

/** Without what is kept from the tree. */
function textOf(node: Node): string {
  if (node instanceof Text) return node.data
  if (!(node instanceof Element) || node.matches('[aria-hidden=true], [hidden], script, style'))
    return ''
  const inside = [...node.childNodes].map(textOf).join('')
  return node.matches('p, li, div, button') ? `${inside} ` : inside
}

/** Watches one element, and remembers what was said, in order. */
export function listensTo(element: Element) {
  const said: string[] = []
  const known = new Map<Element, string>()
  const look = (isFirst = false) => {
    for (const region of element.querySelectorAll(regions)) {
      const text = folded(textOf(region))
      const before = known.get(region)
      known.set(region, text)
      // A status that comes with its words is silent; an alert is not.
      const isNew = before === undefined && !region.matches('[role=alert]')
      if (!isFirst && !isNew && text !== '' && text !== before) said.push(text)
    }
    for (const region of known.keys()) if (!region.isConnected) known.delete(region)
  }
  look(true)
  const observer = new MutationObserver(() => look())
  observer.observe(element, { subtree: true, childList: true, characterData: true })
  return {
    said,
    /** Takes what was said until now. */
    take: () => said.splice(0),
  }
}
