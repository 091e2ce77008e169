/** A page of help about the account: what it says, its steps with pictures of the screens, and where it goes on. */
import type { City, HelpPage, HelpSection, HelpStep } from '../cities/city.ts'
import { crumbs } from './crumbs.ts'
import { html, type Html } from './html.ts'
import { icon } from './icons.ts'
import type { Content } from './layout.ts'
import { pagesOf, type Visit } from './page.ts'
import { pieces } from './screen-names.ts'
import { takenPictures } from './taken-pictures.ts'

/** The page of a city with this last part of its address. */
export const helpPage = ({ help = [] }: City, id: string): HelpPage | undefined =>
  help.find((page) => page.id === id)

const sentence = ({ profile, locale, t }: Visit, { text }: HelpStep): readonly Html[] =>
  pieces(profile, locale, t(text)).map((piece, index) =>
    index % 2 === 1 ? html`<strong>${piece}</strong>` : html`${piece}`,
  )

const alternative = { es: 'Pantalla', en: 'Screen' }

const step = (visit: Visit, number: number, one: HelpStep): Html => {
  const { city, t } = visit
  const taken = one.picture ? takenPictures[`${city.slug}/${one.picture}`] : undefined
  return html`<li>
    <p>${sentence(visit, one)}</p>
    ${
      taken &&
      html`<img
        src="/pictures/${city.slug}/${one.picture}.webp"
        alt="${t(alternative)} ${number}: ${taken.title}"
        width="${taken.width}"
        height="${taken.height}"
        loading="lazy"
      />`
    }
  </li>`
}

const section = (visit: Visit, { title, text = [], steps = [], links = [] }: HelpSection): Html => {
  const { city, t } = visit
  return html`<section class="help-section">
    <h2>${t(title)}</h2>
    ${text.map((words) => html`<p>${t(words)}</p>`)}
    ${
      steps.length > 0 &&
      html`<ol class="help-steps">
        ${steps.map((one, index) => step(visit, index + 1, one))}
      </ol>`
    }
    ${
      links.length > 0 &&
      html`<ul class="help-links">
        ${links.map(
          ([path, words]) =>
            html`<li><a href="${pagesOf(city).home}${path}">${t(words)}${icon('arrow')}</a></li>`,
        )}
      </ul>`
    }
  </section>`
}

export const help = (visit: Visit, { title, lead, sections }: HelpPage): Content => {
  const words = visit.t(title)
  return {
    title: words,
    main: html`<div class="wrap narrow help">
      ${crumbs(visit, words)}
      <div class="title">
        <div>
          <h1>${words}</h1>
          <p class="lead">${visit.t(lead)}</p>
        </div>
      </div>
      ${sections.map((one) => section(visit, one))}
    </div>`,
  }
}
