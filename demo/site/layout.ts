/** The frame of every page of a city: head, header, content, footer. */
import { readLocale } from '../../widget/locale/read-locale.ts'
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

const styleOf = ({ city, profile }: Visit) => {
  const { accent, accentDark } = profile.brand
  return Object.entries({ accent: [accent, accentDark] as const, ...city.palette })
    .map(([name, colours]) => `--${name}:${pair(colours)};`)
    .concat(`--brand:${accent}`)
    .join('')
}

/** The crest, as the picture of the browser's tab. */
const favicon = ({ city, profile }: Visit) =>
  `data:image/svg+xml,${encodeURIComponent(
    city.crest
      .replace('<svg ', `<svg xmlns="http://www.w3.org/2000/svg" color="${profile.brand.accent}" `)
      .replaceAll('\n', ''),
  )}`

/** A whole page. */
export const layout = (visit: Visit, { title, main }: Content): Html => {
  const { city, locale, say, t, worker } = visit
  const { headings, top, corners, services } = city.look
  return html`<!doctype html>
    <html
      lang="${readLocale(locale)}"
      style="${styleOf(visit)}"
      data-headings="${headings}"
      data-top="${top}"
      data-corners="${corners}"
      data-services="${services}"
    >
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="description" content="${t(city.lead)}" />
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
