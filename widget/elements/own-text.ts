/**
 * Drawing in a page that its browser translates. Translators put elements, mostly `<font>`, in the place of texts; what
 * draws would then write into a text that nobody sees any more, or miss the place where something belongs. So the
 * texts of ours stand in their places while a screen is drawn, and what is said otherwise than before stays so, for
 * the translator to find. The rest gets its translation back.
 */

/** By the parent of something that can change: what stood in it after it was drawn. */
type Drawn = ReadonlyMap<Element, readonly ChildNode[]>

/** Texts of ours that stand in a row, and what a translator has made of it. */
interface Gap {
  readonly own: readonly Text[]
  readonly said: readonly string[]
  readonly theirs: readonly ChildNode[]
  /** The paragraph, in which a translator may have moved words from one text to another. */
  readonly block: Element | null
}

const blocks = 'p, li, label, legend, button, summary, h2, h3, dt, dd, option, div, fieldset'

/** Places that are written by hand, and so put right by whoever writes there. */
const apart = '[data-ca-text]'

const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE

/** Everything that draws leaves a comment as its mark; where there is none, nothing changes. */
function drawnIn(root: Element): Drawn {
  const drawn = new Map<Element, readonly ChildNode[]>()
  const marks = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT)
  while (marks.nextNode()) {
    const parent = marks.currentNode.parentElement
    if (parent && !drawn.has(parent) && !parent.closest(apart))
      drawn.set(parent, [...parent.childNodes])
  }
  return drawn
}

/** What stands between two nodes of ours. */
function between(from: ChildNode | undefined, to: ChildNode | undefined, parent: Node) {
  const found: ChildNode[] = []
  let node = from ? from.nextSibling : parent.firstChild
  for (; node && node !== to; node = node.nextSibling) found.push(node)
  return found
}

/** Puts the texts of one row in their place, if they are not there. */
function put(
  own: readonly Text[],
  there: readonly ChildNode[],
  to: ChildNode | null,
  parent: Element,
): Gap | undefined {
  const others = there.filter((node) => !own.some((text) => text === node))
  // What others have put beside them, such as a password manager its button, stays.
  if (there.length - others.length === own.length) return undefined
  const isTaken = others.some((node) => own.some((text) => node.contains(text)))
  for (const node of others) node.remove()
  for (const text of own) parent.insertBefore(text, to)
  const said = own.map(({ data }) => data)
  return { own, said, theirs: isTaken ? [] : there, block: parent.closest(blocks) }
}

function* liftedFrom(parent: Element, children: readonly ChildNode[]): Generator<Gap> {
  const stay = children.filter((node) => !isText(node))
  // Somebody has taken the page apart: whoever did knows why.
  if (stay.some((node) => node.parentNode !== parent)) return
  for (let index = 0; index <= stay.length; index += 1) {
    const [from, to] = [stay[index - 1], stay[index]]
    const first = from ? children.indexOf(from) + 1 : 0
    const own = children.slice(first, to ? children.indexOf(to) : undefined).filter(isText)
    const gap = own.length > 0 && put(own, between(from, to, parent), to ?? null, parent)
    if (gap) yield gap
  }
}

/** A paragraph that says what it said is read as it was; one that says more or less is translated anew. */
function layBack(gaps: readonly Gap[], before: ReadonlyMap<Element | null, string>): void {
  const same = gaps.filter(
    ({ own, said, theirs, block }) =>
      theirs.length > 0 &&
      block?.textContent === before.get(block) &&
      own.every(({ data, isConnected }, index) => isConnected && data === said[index]),
  )
  for (const { own, theirs } of same) {
    const parent = own[0]?.parentNode
    const next = own.at(-1)?.nextSibling ?? null
    for (const text of own) text.remove()
    for (const node of theirs) parent?.insertBefore(node, next)
  }
}

/** One element's texts. */
export class OwnText {
  #drawn: Drawn = new Map()

  /** Draws with every text of ours in its place. */
  during(root: Element, draw: () => void): void {
    const gaps = [...this.#drawn].flatMap(([parent, children]) => [...liftedFrom(parent, children)])
    // Of what was translated before anybody looked, the text itself takes the place: it can be written into.
    if (this.#drawn.size === 0)
      for (const font of root.querySelectorAll('font'))
        if (font.isConnected) font.replaceWith(font.textContent)
    const before = new Map(gaps.map(({ block }) => [block, block?.textContent ?? '']))
    draw()
    this.#drawn = drawnIn(root)
    layBack(gaps, before)
  }
}
