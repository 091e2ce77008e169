/** The frame of every page of a city: head, header, content, footer. */
import type { Palette } from '../cities/city.ts'
import { footer } from './footer.ts'
import { header } from './header.ts'
import { html, trusted, type Html } from './html.ts'
import type { Visit } from './page.ts'

export interface Content {
  /** Of the tab; the city's name is added. */
  readonly title: string
  readonly main: Html
}

const pair = ([light, dark]: readonly [string, string]) => `light-dark(${light}, ${dark})`

const paletteStyle = (palette: Palette) =>
  Object.entries(palette)
    .map(([name, colours]) => `--${name}:${pair(colours)}`)
    .join(';')

/** The crest, as the picture of the browser's tab. */
const favicon = ({ city }: Visit) =>
  `data:image/svg+xml,${encodeURIComponent(
    city.crest
      .replace(
        '<svg ',
        `<svg xmlns="http://www.w3.org/2000/svg" color="${city.palette.accent[0]}" `,
      )
      .replaceAll('\n', ''),
  )}`

/** A whole page. */
export const layout = (visit: Visit, { title, main }: Content): Html => {
  const { city, locale, say, worker } = visit
  return html`<!doctype html>
    <html lang="${locale}" style="${paletteStyle(city.palette)}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="description" content="${city.lead[locale]}" />
        <title>${title} · ${city.office}</title>
        <link rel="icon" href="${favicon(visit)}" />
        <link rel="stylesheet" href="/styles/site.css" />
        <script
          type="module"
          src="/page/index.ts"
          data-worker="${worker}"
          data-city="${city.slug}"
        ></script>
      </head>
      <body>
        <a class="skip" href="#contenido">${say.skip}</a>
        ${header(visit)}
        <main id="contenido" tabindex="-1">${main}</main>
        ${footer(visit)}
      </body>
    </html>`
}

/** The crest of a city. */
export const crest = ({ city }: Visit): Html => trusted(city.crest)
