/** A page of somebody's that the form is put into. */

export interface Addresses {
  /** Of the script. */
  readonly script: string
  /** Origin of the Worker, as the page calls it. */
  readonly worker: string
  readonly site: string
}

export interface Host {
  readonly name: string
  readonly html: (at: Addresses) => string
  /** Origin of the page; the city's own when absent. */
  readonly origin?: string
  /** The page may not reach this machine: the Worker has a name of its own there. */
  readonly workerElsewhere?: true
  readonly headers?: (at: Addresses) => Readonly<Record<string, string>>
  /** The character set that the page is sent in, in the place of UTF-8. */
  readonly charset?: 'iso-8859-1'
  /** The form is in a frame of the page. */
  readonly framed?: true
  /** What keeps a citizen from signing in there, as they read it; they sign in where it is absent. */
  readonly told?: string
  /** What the developer reads in the console. */
  readonly console?: RegExp
  /** `code` of `citizen-error`, where there is one. */
  readonly code?: string
  /** Whether the form is measured against the one on a plain page. */
  readonly looks?: 'as-anywhere' | 'readable'
}

export const module = ({ script }: Addresses) => `<script type="module" src="${script}"></script>`

export const link = '<a href="/entrar">Iniciar sesión</a>'

export const tag = `<citizen-login>${link}</citizen-login>`

/** A page as most are. */
export const page =
  (head: string, body = tag, html = '<html lang="es">') =>
  (at: Addresses): string =>
    `<!doctype html>${html}<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Municipio</title>${head}${module(at)}</head><body marginwidth="0" marginheight="0"><main>${body}</main></body></html>`
