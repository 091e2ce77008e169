/** One screen in several languages becomes one screen and its words: it travels once. */
import type { Locale } from '../../contract/locale.ts'
import type { Alternative, Attributes, ElementTree, Text, Tree } from '../first/tree.ts'
import { isElement } from './parse.ts'

const isAlternative = (tree: Tree | undefined): tree is Alternative =>
  typeof tree === 'object' && 'to' in tree

/** In the order of the languages. */
type Versions<Value> = readonly Value[]

const isSame = <Value>(versions: Versions<Value>, of: (one: Value) => unknown) =>
  new Set(versions.map(of)).size === 1

export class WordsApart {
  readonly #locales: readonly Locale[]
  /** What is said differently, by all its versions. */
  readonly #words = new Map<string, Versions<string>>()

  constructor(locales: readonly Locale[]) {
    this.#locales = locales
  }

  /** By language, in the order of their numbers. */
  get words(): Partial<Record<Locale, readonly string[]>> {
    const all = [...this.#words.values()]
    return Object.fromEntries(
      this.#locales.map((locale, index) => [locale, all.map((versions) => versions[index] ?? '')]),
    )
  }

  text(versions: Versions<string>): Text {
    const [one = ''] = versions
    if (isSame(versions, (text) => text)) return one
    const key = JSON.stringify(versions)
    this.#words.set(key, versions)
    return [...this.#words.keys()].indexOf(key)
  }

  trees(versions: Versions<readonly Tree[]>): readonly Tree[] {
    const [first = []] = versions
    const merged = first.map((_, at) => this.#tree(versions.map((trees) => trees[at])))
    const isWhole = isSame(versions, ({ length }) => length) && !merged.includes(undefined)
    if (isWhole) return merged.filter((tree) => tree !== undefined)
    return [Object.fromEntries(this.#locales.map((locale, at) => [locale, versions[at]]))]
  }

  /** Undefined where they are not built alike. */
  #tree(versions: Versions<Tree | undefined>): Tree | undefined {
    const [one] = versions
    if (versions.every((tree) => typeof tree === 'string')) return this.text(versions)
    if (versions.every(isElement)) return this.#element(versions)
    if (versions.every(isAlternative)) {
      const [{ to } = { to: undefined }] = versions
      if (!to || !isSame(versions, (tree) => tree.to)) return undefined
      const link = this.trees(versions.map((tree) => tree.link))
      return { to, link, button: this.trees(versions.map((tree) => tree.button)) }
    }
    return isSame(versions, (tree) => JSON.stringify(tree)) ? one : undefined
  }

  #element(versions: Versions<ElementTree>): Tree | undefined {
    const [first] = versions
    if (
      !first ||
      !isSame(versions, ([tag, attributes]) => `${tag} ${Object.keys(attributes).join()}`)
    )
      return undefined
    const attributes: Attributes = Object.fromEntries(
      Object.keys(first[1]).map((name) => [
        name,
        this.text(versions.map((tree) => `${tree[1][name]}`)),
      ]),
    )
    const children = this.trees(versions.map((tree) => tree[2] ?? []))
    return children.length > 0 ? [first[0], attributes, children] : [first[0], attributes]
  }
}
