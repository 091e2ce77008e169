/** The switch between the cities, which keeps the page where it can. */
import { html, nothing, type TemplateResult } from 'lit'
import type { City } from '../cities/city.ts'
import { cities } from '../cities/index.ts'
import { samePage } from '../cities/same-page.ts'
import { city } from './site.ts'

export const switchCity = (): TemplateResult =>
  html`<nav class="cities" aria-label="Cities">
    ${Object.values<City>(cities).map(
      ({ slug, short }) =>
        html`<a
          href=${samePage(location.pathname, slug)}
          aria-current=${slug === city ? 'true' : nothing}
          >${short}</a
        >`,
    )}
  </nav>`
