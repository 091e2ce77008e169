/** Which register a municipality has, as its private profile says it. Data only. */

export interface HttpCivilRegistrySetting {
  readonly is: 'http'
  /** URL of the service: https, or this machine. The same for every document. */
  readonly url: string
  /** Name of the Worker's secret that requests are signed with, e.g. `REGISTER_KEY_IBARRA`. */
  readonly key: string
  /**
   * The path of each field in the service's JSON: field name of the profile -> path, e.g. `{ givenNames:
   * 'persona.nombres' }`. Fields that the service does not return are left out.
   */
  readonly fields: Readonly<Record<string, string>>
  /**
   * Path at which the service repeats the document. When given, an answer about another document is rejected: a cache
   * or a proxy in between may mix answers up.
   */
  readonly document?: string
  /** How the service says that it knows nobody by that document. */
  readonly absent:
    | { readonly is: 'status'; readonly status: 404 | 204 }
    | { readonly is: 'field'; readonly at: string; readonly equals: string | number | boolean }
  /** Milliseconds for the whole answer. Default 3000: a citizen is waiting. */
  readonly timeout?: number
}

export type CivilRegistrySetting =
  { readonly is: 'none' } | { readonly is: 'table' } | HttpCivilRegistrySetting
