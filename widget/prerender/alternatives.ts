/** Two renderings of one screen become one: links where the tag names addresses, buttons where it does not. */
import { isDeepStrictEqual } from 'node:util'
import type { Alternative, Tree } from '../first/tree.ts'
import { isComment, isElement, pageAt } from './parse.ts'

const opens = (tree: Tree | undefined) => isComment(tree) && tree[0].startsWith('lit-part')
const closes = (tree: Tree | undefined) => isComment(tree) && tree[0] === '/lit-part'

/** The part that begins at an index, up to its end. */
function partAt(trees: readonly Tree[], from: number): readonly Tree[] {
  let depth = 0
  for (let at = from; at < trees.length; at += 1) {
    if (opens(trees[at])) depth += 1
    if (closes(trees[at])) depth -= 1
    if (depth === 0) return trees.slice(from, at + 1)
  }
  throw new Error('a part without an end')
}

function pageIn(part: readonly Tree[]): Alternative['to'] {
  for (const tree of part) {
    const page = isElement(tree) ? pageAt(tree[1].href) : undefined
    if (page) return page
  }
  throw new Error('the addresses of a tag change more than links')
}

/** The address is the page's own. */
function withoutAddress(tree: Tree): Tree {
  if (!isElement(tree)) return tree
  const [tag, { href: _, ...attributes }, children = []] = tree
  return [tag, attributes, children]
}

/** @throws Error where the two differ in anything else than a link */
export function withAlternatives(
  links: readonly Tree[],
  buttons: readonly Tree[],
): readonly Tree[] {
  const both: Tree[] = []
  let [there, here] = [0, 0]
  while (there < links.length || here < buttons.length) {
    const [link, button] = [links[there], buttons[here]]
    if (link !== undefined && isDeepStrictEqual(link, button)) both.push(link)
    else if (isElement(link) && isElement(button) && isDeepStrictEqual(link[1], button[1])) {
      const [tag, attributes, children = []] = link
      both.push([tag, attributes, withAlternatives(children, button[2] ?? [])])
    } else {
      const [whole, other] = [partAt(links, there), partAt(buttons, here)]
      both.push({ to: pageIn(whole), link: whole.map(withoutAddress), button: other })
      there += whole.length
      here += other.length
      continue
    }
    there += 1
    here += 1
  }
  return both
}
