/** A page of a city that holds the form. */
import type { City } from './city.ts'

interface Parts {
  readonly html?: string
  readonly viewport?: string
  readonly head?: string
  readonly script?: string
  readonly tag?: string
  readonly foot?: string
}

export const module = (address: string, more = '') =>
  `<script type="module" src="${address}" ${more}></script>`

/** A sound page, but for the parts that a test writes otherwise. */
export const page = (
  city: City,
  {
    html = '<html lang="es-EC">',
    viewport = '<meta name="viewport" content="width=device-width">',
    head = '',
    script = module(`${city.worker}/demo/widget.js`),
    tag = '<citizen-login><a href="/x">Iniciar sesión</a></citizen-login>',
    foot = '',
  }: Parts = {},
) =>
  `<!doctype html>${html}<head><meta charset="utf-8"><link rel="icon" href="data:,">${viewport}${head}${script}</head><body><h1>Entrar</h1>${tag}${foot}`
