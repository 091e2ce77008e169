/** What flows know of a statement: that it answers something. Only the database can look inside. */

/** One statement of the database; travels with others in one round trip. */
export interface Statement<T = void> {
  read(rows: never): T
}

export type Write = Statement<unknown>

/** What several statements of one round trip answer. */
export type Answers<Statements extends readonly Statement<unknown>[]> = {
  [Index in keyof Statements]: Statements[Index] extends Statement<infer T> ? Awaited<T> : never
}
