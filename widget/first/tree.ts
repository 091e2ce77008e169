/** A screen that was rendered beforehand, as data, and the nodes that it becomes: markup would have to be trusted. */
import type { Locale } from '../../contract/locale.ts'
import type { ElementPage } from '../steps/screen-context.ts'

/** A text, or the number of one among the words of the language. */
export type Text = string | number

export type Tree = Text | ElementTree | CommentTree | Alternative | ByLocale

export type Attributes = Readonly<Record<string, Text>>

/** Tag, attributes, and children where there are any. */
export type ElementTree = readonly [string, Attributes, (readonly Tree[])?]

/** By these the main script finds again what may change. */
export type CommentTree = readonly [string]

/** A link where the page names an address for another one, and a button where the element switches in place. */
export interface Alternative {
  readonly to: ElementPage
  readonly link: readonly Tree[]
  readonly button: readonly Tree[]
}

/** What is built otherwise in one language than in another. */
export type ByLocale = { readonly [Spoken in Locale]?: readonly Tree[] }

/** What of a screen depends on where it is seen. */
export interface Surroundings {
  /** Tells elements of one page apart. */
  readonly number: number
  readonly locale: Locale
  readonly words: readonly string[]
  /** The address of a page, where the tag names one. */
  readonly hrefOf: (page: ElementPage) => string | undefined
}

/** Stands for what the ids of an element begin with. */
export const idPrefix = '§'

const textOf = (text: Text, { words, number }: Surroundings) =>
  typeof text === 'number' ? `${words[text]}` : text.replaceAll(idPrefix, `citizen-${number}-`)

/** The nodes of trees. Attributes are set and texts put in, never parsed: nothing of it can run. */
export const nodesOf = (trees: readonly Tree[], seen: Surroundings): readonly ChildNode[] =>
  trees.flatMap((tree) => nodesIn(tree, seen))

function nodesIn(tree: Tree, seen: Surroundings): readonly ChildNode[] {
  if (typeof tree !== 'object') return [document.createTextNode(textOf(tree, seen))]
  if (isList(tree)) return [nodeOf(tree, seen)]
  if (!('to' in tree)) return nodesOf(tree[seen.locale] ?? [], seen)
  const href = seen.hrefOf(tree.to)
  const nodes = nodesOf(href ? tree.link : tree.button, seen)
  for (const node of nodes) if (href && node instanceof HTMLAnchorElement) node.href = href
  return nodes
}

const isList = (tree: object): tree is ElementTree | CommentTree => Array.isArray(tree)

function nodeOf([name, attributes, children = []]: ElementTree | CommentTree, seen: Surroundings) {
  if (!attributes) return document.createComment(name)
  const element = document.createElement(name)
  for (const [attribute, value] of Object.entries(attributes))
    element.setAttribute(attribute, textOf(value, seen))
  element.append(...nodesOf(children, seen))
  return element
}
