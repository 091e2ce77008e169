/** What writes a new entry of a registry: its files, the registry's line, and the first row of its test. */
import type { Respondent } from './questionnaire.ts'
import type { Changes } from './tree.ts'

/** Who begins the entry, and when. */
export interface Operator {
  /** As the terminal has it, e.g. `es_EC.UTF-8`. */
  readonly language: string
  /** Absent where nobody can be asked. */
  readonly respondent?: Respondent
  readonly now: Date
}

export interface Generator {
  /** How it is called, after `npm run citizen -- new`. */
  readonly usage: string
  /** Names of its options; all are needed, but for those that `defaults` gives. */
  readonly options: readonly string[]
  readonly defaults?: Readonly<Record<string, string>>
  /** Whether it asks for what was not given, its name too, and judges it. */
  readonly asks?: true
  /** Pattern of an entry's name; lower case with hyphens when absent. */
  readonly name?: RegExp
  /** Programs of `node_modules` with their arguments, run when the files are written. */
  readonly programs?: readonly (readonly string[])[]
  /**
   * Adds the changes to `changes`.
   *
   * @returns what is left for a person to do, a line each
   */
  write(
    changes: Changes,
    name: string,
    options: Readonly<Record<string, string>>,
    operator: Operator,
  ): readonly string[] | Promise<readonly string[]>
}
