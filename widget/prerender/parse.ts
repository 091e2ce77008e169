/** Takes rendered markup apart. */
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5'
import { idPrefix, type CommentTree, type ElementTree, type Tree } from '../first/tree.ts'
import type { ElementPage } from '../steps/screen-context.ts'

export const base = 'https://address.invalid/'

/** Stands for the address of a page that a tag may name, by its attribute: `register-url`. */
export const addressOf = (attribute: string): string => base + attribute

/** The page whose address stands there. */
export const pageAt = (href: unknown): ElementPage | undefined =>
  typeof href === 'string' && href.startsWith(base)
    ? (href.slice(base.length).replace(/-url$/, '') as ElementPage)
    : undefined

export const isElement = (tree: Tree | undefined): tree is ElementTree =>
  Array.isArray(tree) && tree.length > 1

export const isComment = (tree: Tree | undefined): tree is CommentTree =>
  Array.isArray(tree) && tree.length === 1

/** What ids begin with in the first element of a page, which is rendered. */
const firstPrefix = 'citizen-1-'

type Child = DefaultTreeAdapterTypes.ChildNode

/** In these, blanks between what they hold are drawn by nobody. */
const blocks = new Set(['div', 'form', 'fieldset', 'ul', 'dl', 'select'])

/** One blank is as wide as many. */
const narrow = (text: string) => text.replace(/\s+/g, ' ')

function treesIn(nodes: readonly Child[], isBlock: boolean): readonly Tree[] {
  return nodes.flatMap((node): readonly Tree[] => {
    if ('value' in node) return isBlock && node.value.trim() === '' ? [] : [narrow(node.value)]
    if ('data' in node) return [[node.data]]
    if (!('tagName' in node)) return []
    const attributes = Object.fromEntries(
      node.attrs.map(({ name, value }) => [name, value.replaceAll(firstPrefix, idPrefix)]),
    )
    const children = treesIn(node.childNodes, blocks.has(node.tagName))
    return [children.length > 0 ? [node.tagName, attributes, children] : [node.tagName, attributes]]
  })
}

export const treesOf = (markup: string): readonly Tree[] =>
  treesIn(parseFragment(markup).childNodes, true)

/** For what nothing takes over: without the marks by which it would be found again. */
export const withoutComments = (trees: readonly Tree[]): readonly Tree[] =>
  trees
    .filter((tree) => !isComment(tree))
    .map((tree) => {
      if (!isElement(tree)) return tree
      const [tag, attributes, children] = tree
      return children ? [tag, attributes, withoutComments(children)] : tree
    })
