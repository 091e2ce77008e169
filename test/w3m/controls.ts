/** What of a page w3m comes to with the Tab key, in its order: every link and control, for it knows no style and no script. */
import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from 'parse5'

type Element = DefaultTreeAdapterTypes.Element
type Node = DefaultTreeAdapterTypes.Node

export interface Control {
  /** `link`, `button`, `select`, or the type of an input. */
  readonly is: string
  /** What it is called: its label, or the words on it. */
  readonly label: string
  /** The legend of the group that it belongs to. */
  readonly group: string
  /** Of a list. */
  readonly options: readonly string[]
  /** Place of the option that is chosen. */
  readonly chosen: number
  readonly isChecked: boolean
  /** The form around it. */
  readonly form: Element | undefined
  /** In the page's main part. */
  readonly isMain: boolean
  /** Other browsers show it when asked for more; w3m shows all. */
  readonly isFolded: boolean
}

export interface Page {
  readonly title: string
  readonly heading: string
  /** What is told as an alert. */
  readonly alert: string
  readonly controls: readonly Control[]
}

const attribute = ({ attrs }: Element, wanted: string) =>
  attrs.find(({ name }) => name === wanted)?.value

const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : [])

/** An element and all in it, in the page's order. */
function* elementsIn(node: Node): Generator<Element> {
  if (tree.isElementNode(node)) yield node
  for (const child of childrenOf(node)) yield* elementsIn(child)
}

const rawText = (node: Node): string =>
  tree.isTextNode(node) ? node.value : childrenOf(node).map(rawText).join('')

const textOf = (node: Node | undefined): string =>
  node ? rawText(node).replace(/\s+/g, ' ').trim() : ''

function closest(element: Element, tag: string): Element | undefined {
  for (let at: Node | null = element; at; at = 'parentNode' in at ? at.parentNode : null)
    if (tree.isElementNode(at) && at.tagName === tag) return at
  return undefined
}

function kindOf(element: Element): string | undefined {
  const { tagName } = element
  if (tagName === 'a') return attribute(element, 'href') === undefined ? undefined : 'link'
  if (tagName === 'button' || tagName === 'select') return tagName
  const type = attribute(element, 'type') ?? 'text'
  return tagName === 'input' && type !== 'hidden' ? type : undefined
}

export function readPage(source: string): Page {
  const elements = [...elementsIn(parse(source))]
  const first = (isIt: (element: Element) => boolean) => textOf(elements.find(isIt))
  const labels = elements.filter(({ tagName }) => tagName === 'label')

  const nameOf = (element: Element) => {
    const id = attribute(element, 'id')
    const label = labels.find((one) => id !== undefined && attribute(one, 'for') === id)
    return textOf(label ?? closest(element, 'label') ?? element)
  }
  const legendOf = (element: Element) => {
    const group = closest(element, 'fieldset')
    return textOf(group && [...elementsIn(group)].find(({ tagName }) => tagName === 'legend'))
  }
  const controls = elements.flatMap((element): readonly Control[] => {
    const is = kindOf(element)
    if (is === undefined) return []
    const options = [...elementsIn(element)].filter(({ tagName }) => tagName === 'option')
    const chosen = options.findIndex((option) => attribute(option, 'selected') !== undefined)
    return [
      {
        is,
        label: nameOf(element),
        group: legendOf(element),
        options: options.map(textOf),
        chosen: Math.max(chosen, 0),
        isChecked: attribute(element, 'checked') !== undefined,
        form: closest(element, 'form'),
        isMain: closest(element, 'main') !== undefined,
        isFolded: closest(element, 'details') !== undefined,
      },
    ]
  })
  return {
    title: first(({ tagName }) => tagName === 'title'),
    heading: first(({ tagName }) => tagName === 'h1'),
    alert: first((element) => attribute(element, 'role') === 'alert'),
    controls,
  }
}
