/** Adds an entry to a registry: one import and one line of a literal. */
import ts from '@lit/localize-tools/node_modules/typescript/lib/typescript.js'
import { OperatorError } from '../operator-error.ts'
import { camelCase, entryOf } from './entry-name.ts'

const parse = (text: string) => ts.createSourceFile('registry.ts', text, ts.ScriptTarget.Latest)

/** Puts an import where its path belongs among the file's own neighbours, which are in order. */
export function withImport(text: string, line: string): string {
  const moduleOf = (one: ts.ImportDeclaration) =>
    ts.isStringLiteral(one.moduleSpecifier) ? one.moduleSpecifier.text : ''
  const source = parse(text)
  const imports = source.statements.filter((one) => ts.isImportDeclaration(one))
  const added = parse(line).statements.filter((one) => ts.isImportDeclaration(one))
  const path = added[0] ? moduleOf(added[0]) : ''
  const follows = imports.find((one) => moduleOf(one).startsWith('.//') && moduleOf(one) > path)
  const at = follows?.getStart(source) ?? (imports.at(-1)?.getEnd() ?? 0) + 1
  return `${text.slice(0, at)}${line}\n${text.slice(at)}`
}

type Literal = ts.ObjectLiteralExpression | ts.ArrayLiteralExpression

/** The literal inside `… as const`, `… satisfies …` and `new Set(…)`. */
function literalIn(node: ts.Expression | undefined): Literal | undefined {
  if (!node) return undefined
  if (ts.isObjectLiteralExpression(node) || ts.isArrayLiteralExpression(node)) return node
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) return literalIn(node.expression)
  return ts.isNewExpression(node) ? literalIn(node.arguments?.[0]) : undefined
}

/** The literal that a variable, or a property of one, is set to. */
function literalNamed(source: ts.SourceFile, name: string): Literal | undefined {
  let found: Literal | undefined
  const visit = (node: ts.Node) => {
    const isNamed = ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node)
    if (!found && isNamed && node.name.getText(source) === name) found = literalIn(node.initializer)
    if (!found) ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

const nameOf = (entry: string) => /^['"]?([\w-]+)/.exec(entry)?.[1] ?? ''

/**
 * Puts an entry into a literal: before the entry called `before`, else where it belongs among entries in alphabetical
 * order, else at the end.
 *
 * @param literal name of the variable or property that holds it
 * @throws OperatorError when the file holds no such literal
 */
export function withEntry(text: string, literal: string, entry: string, before?: string): string {
  const source = parse(text)
  const found = literalNamed(source, literal)
  if (!found) throw new OperatorError(`There is no "${literal}" to add to.`)
  const entries = ts.isArrayLiteralExpression(found) ? found.elements : found.properties
  const names = entries.map((one) => nameOf(one.getText(source)))
  const isSorted = names.every((name, index) => index === 0 || name >= (names[index - 1] ?? ''))
  const follows = entries.find((_, index) =>
    before === undefined
      ? isSorted && (names[index] ?? '') > nameOf(entry)
      : names[index] === before,
  )
  const last = entries.at(-1)
  if (follows ?? !last) {
    const at = follows?.getStart(source) ?? found.getStart(source) + 1
    return `${text.slice(0, at)}${entry},\n${text.slice(at)}`
  }
  const at = last?.getEnd() ?? 0
  return `${text.slice(0, at)},\n${entry}${text.slice(at)}`
}

/** The import and the line of an entry that is a file beside the registry, called as the entry. */
export const withFileOf = (text: string, literal: string, name: string): string =>
  withEntry(
    withImport(text, `import { ${camelCase(name)} } from './${name}.ts'`),
    literal,
    entryOf(name),
  )
