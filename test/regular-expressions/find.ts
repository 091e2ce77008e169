/** Finds the regular expressions of a source text: literals, and what is handed to `RegExp`. Judges none. */
import { parseSync } from 'vite'

export interface Found {
  readonly file: string
  readonly line: number
  readonly source: string
  readonly flags: string
}

interface Node {
  readonly type: string
  readonly start: number
  readonly [name: string]: unknown
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

function* nodesOf(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const one of value) yield* nodesOf(one)
  if (!isNode(value)) return
  yield value
  for (const child of Object.values(value)) yield* nodesOf(child)
}

/** What a text stands for where it is put together: parts that are only known later are names of our own. */
function textOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value']
  if (node.type !== 'TemplateLiteral') return undefined
  const quasis = node['quasis'] as readonly { readonly value: { readonly cooked: string } }[]
  return quasis.map(({ value }) => value.cooked).join('name')
}

function expressionOf(node: Node): { source: string; flags: string } | undefined {
  const literal = node['regex'] as { readonly pattern: string; readonly flags: string } | undefined
  if (node.type === 'Literal' && literal) return { source: literal.pattern, flags: literal.flags }
  const callee = node['callee']
  const isMade = ['NewExpression', 'CallExpression'].includes(node.type)
  if (!isMade || !isNode(callee) || callee['name'] !== 'RegExp') return undefined
  const [source, flags] = node['arguments'] as readonly unknown[]
  // What cannot be read here cannot be judged: an expression that always fails to parse, so that it is refused.
  return { source: textOf(source) ?? '(', flags: textOf(flags) ?? '' }
}

/** @param file its name, for the findings */
export function expressionsIn(file: string, text: string): readonly Found[] {
  const { program } = parseSync(file, text, { lang: 'ts' })
  return [...nodesOf(program)].flatMap((node) => {
    const found = expressionOf(node)
    return found ? [{ file, line: text.slice(0, node.start).split('\n').length, ...found }] : []
  })
}
