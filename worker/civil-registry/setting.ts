/** Which register a municipality has, as its private profile says it. Data only. */

export interface HttpCivilRegistrySetting {
  readonly is: 'http'
  /** Where the service is asked: https, or this machine. The same URL for every document. */
  readonly url: string
  /** Name of the Worker's secret that requests are signed with, e.g. `REGISTER_KEY_IBARRA`. */
  readonly key: string
  /**
   * Where each field stands in the service's JSON: field name of the profile -> path, e.g.
   * `{ givenNames: 'persona.nombres' }`. What the service does not tell is left out.
   */
  readonly fields: Readonly<Record<string, string>>
  /**
   * Where the service repeats the document it answers about. When given, an answer about another document counts as
   * none: a cache or a proxy in between may mix answers up.
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
