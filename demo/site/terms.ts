/** What citizens accept, to be read before anything is typed: the Worker's own texts. */
import type { Municipality } from '../../worker/municipalities/municipality.ts'
import { inLocale } from '../../contract/locale.ts'
import { crumbs } from './crumbs.ts'
import { html } from './html.ts'
import type { Content } from './layout.ts'
import type { Visit } from './page.ts'

export const termsPage = 'terminos'

export const terms = (visit: Visit, municipality: Municipality): Content => {
  const { say, locale, profile } = visit
  return {
    title: say.termsTitle,
    main: html`<div class="wrap narrow">
      ${crumbs(visit, say.termsTitle)}
      <div class="title"><h1>${say.termsTitle}</h1></div>
      ${Object.entries(profile.agreements).map(
        ([id, { title, version }]) =>
          html`<section class="help-section">
            <h2>${inLocale<string>(title, locale)}</h2>
            <p class="version">${version}</p>
            ${(inLocale<string>(municipality.private.agreements[id] ?? {}, locale) ?? '')
              .split('\n\n')
              .map((paragraph) => html`<p>${paragraph}</p>`)}
          </section>`,
      )}
    </div>`,
  }
}
