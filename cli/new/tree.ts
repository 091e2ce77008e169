/** The project's files as a generator reads them, and what it would write. Touches no disk itself. */
import { OperatorError } from '../operator-error.ts'

export interface Tree {
  /** Text of a file, by its path from the project's root; undefined when there is none. */
  read(path: string): string | undefined
}

/** Path from the project's root -> whole text, or the bytes of a picture. */
export type Files = ReadonlyMap<string, string | Uint8Array>

/** Collects changes, each on top of those before it. */
export class Changes {
  readonly #tree: Tree
  readonly #files = new Map<string, string | Uint8Array>()

  constructor(tree: Tree) {
    this.#tree = tree
  }

  get files(): Files {
    return this.#files
  }

  /** @throws OperatorError when there is no such file */
  read(path: string): string {
    const text = this.#files.get(path) ?? this.#tree.read(path)
    if (typeof text !== 'string') throw new OperatorError(`${path} is not there.`)
    return text
  }

  /** @throws OperatorError when it is there already: nothing is ever overwritten */
  create(path: string, content: string | Uint8Array): void {
    if (this.#files.has(path) || this.#tree.read(path) !== undefined)
      throw new OperatorError(`${path} is there already.`)
    this.#files.set(path, content)
  }

  /** @throws OperatorError when the change changes nothing: then the file is no longer what the generator knows */
  change(path: string, by: (text: string) => string): void {
    const before = this.read(path)
    const after = by(before)
    if (after === before) throw new OperatorError(`${path} is not as the generator expects it.`)
    this.#files.set(path, after)
  }
}
