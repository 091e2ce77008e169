/** What a screen reader says of a page, from the browser's own accessibility tree. */
import { executeServerCommand } from '@web/test-runner-commands'

/** A node of the tree, as the browser's debugging protocol tells it. */
interface AxNode {
  readonly nodeId: string
  readonly ignored: boolean
  readonly childIds?: readonly string[]
  readonly role?: { readonly value: string }
  readonly name?: { readonly value: string }
  readonly description?: { readonly value: string }
  readonly value?: { readonly value: string | number }
  readonly properties?: readonly {
    readonly name: string
    readonly value: { readonly value: unknown }
  }[]
}

type Tree = ReadonlyMap<string, AxNode>

const folded = (text: string) => text.replace(/\s+/g, ' ').trim()
const nameOf = (node: AxNode) => folded(node.name?.value ?? '')
const propertyOf = (node: AxNode, name: string) =>
  node.properties?.find((one) => one.name === name)?.value.value
const roleOf = (node: AxNode) => node.role?.value ?? ''

const childrenOf = (tree: Tree, node: AxNode): readonly AxNode[] =>
  (node.childIds ?? []).flatMap((id) => {
    const child = tree.get(id)
    if (!child) return []
    // What is ignored is passed through to what it holds.
    return child.ignored ? childrenOf(tree, child) : [child]
  })

/** Said after the name, in the order in which readers say it. */
function states(node: AxNode): string[] {
  const expanded = propertyOf(node, 'expanded')
  return [
    propertyOf(node, 'required') === true ? 'obligatorio' : '',
    propertyOf(node, 'invalid') === 'true' ? 'no válido' : '',
    propertyOf(node, 'disabled') === true ? 'no disponible' : '',
    propertyOf(node, 'busy') ? 'ocupado' : '',
    expanded === true ? 'abierto' : expanded === false ? 'cerrado' : '',
  ]
}

const checked = (node: AxNode) => propertyOf(node, 'checked') === 'true'

/** What each kind of control is called. */
const kinds: Readonly<Record<string, (node: AxNode) => readonly string[]>> = {
  button: () => ['botón'],
  link: () => ['enlace'],
  textbox: (node) => [
    'cuadro de texto',
    propertyOf(node, 'editable') ? '' : 'solo lectura',
    node.value?.value ? `«${node.value.value}»` : '',
  ],
  checkbox: (node) => ['casilla', checked(node) ? 'marcada' : 'sin marcar'],
  radio: (node) => ['opción', checked(node) ? 'elegida' : 'sin elegir'],
  combobox: (node) => ['lista', node.value?.value ? `«${node.value.value}»` : ''],
  DisclosureTriangle: () => ['desplegable'],
  DisclosureTriangleGrouped: () => ['desplegable'],
}

/** Of what stands around other things, their name goes before. */
const groups: Readonly<Record<string, (name: string) => string>> = {
  group: (name) => (name ? `[grupo: ${name}]` : ''),
  radiogroup: (name) => (name ? `[grupo: ${name}]` : ''),
  dialog: (name) => `[ventana: ${name}]`,
  alert: () => '[aviso]',
  region: (name) => `[región: ${name}]`,
  article: (name) => (name ? `[${name}]` : ''),
}

const isText = (node: AxNode) => ['StaticText', 'InlineTextBox', 'LineBreak'].includes(roleOf(node))
/** Heard as parts of one sentence. */
const isInline = (node: AxNode) =>
  isText(node) || roleOf(node) === 'time' || roleOf(node) === 'strong'

/** Already said with what it belongs to. */
const silent = new Set(['LabelText', 'Legend', 'ListMarker', 'MenuListPopup'])

function* spoken(tree: Tree, node: AxNode): Generator<string> {
  const role = roleOf(node)
  const name = nameOf(node)
  if (silent.has(role)) return
  const more = node.description?.value ? `. ${folded(node.description.value)}` : ''
  if (role === 'heading') return yield `# ${name}${more}`
  const kind = kinds[role]
  if (kind) {
    const parts = [name, ...kind(node), ...states(node)].filter(Boolean)
    return yield parts.join(', ') + more
  }
  if (role === 'term') return yield `${textIn(tree, node)}:`
  const around = groups[role]?.(name)
  if (around) yield around + more.replace('.', '')
  const children = childrenOf(tree, node)
  let sentence = ''
  for (const child of children) {
    if (isInline(child)) {
      // Texts beside each other are heard one after the other.
      sentence += ` ${textIn(tree, child)}`
      continue
    }
    if (folded(sentence)) yield folded(sentence)
    sentence = ''
    const bullet = roleOf(child) === 'listitem' ? '• ' : ''
    for (const line of spoken(tree, child)) yield bullet + line
  }
  if (folded(sentence)) yield folded(sentence)
}

const textIn = (tree: Tree, node: AxNode): string =>
  isText(node)
    ? (node.name?.value ?? '')
    : childrenOf(tree, node)
        .map((child) => textIn(tree, child))
        .join('')

/** The whole page, a line for each thing that a screen reader stops at. */
export async function heardOnPage(): Promise<readonly string[]> {
  const nodes = await executeServerCommand<readonly AxNode[], undefined>('accessibility-tree')
  const tree: Tree = new Map(nodes.map((node) => [node.nodeId, node]))
  const [root] = nodes
  return root ? [...spoken(tree, root)] : []
}

/**
 * Compares what is heard with what was written down; `SPOKEN=write` writes it down.
 *
 * @returns what was written down
 */
export const writtenDown = (path: string, heard: string): Promise<string> =>
  executeServerCommand('written-down', { path, heard })
