/** The top of every page: who this is, where things are, and the way in. */
import { locales, type Locale } from '../../contract/locale.ts'
import { html, trusted, type Html } from './html.ts'
import { icon } from './icons.ts'
import { pagesOf, type Visit } from './page.ts'

const names: Readonly<Record<Locale, string>> = { es: 'Español', en: 'English' }

const language = ({ locale, path, say }: Visit) =>
  html`<ul class="languages" aria-label="${say.language}">
    ${locales.map(
      (offered) =>
        html`<li>
          <a
            href="${path}?lang=${offered}"
            lang="${offered}"
            hreflang="${offered}"
            ${trusted(offered === locale ? ' aria-current="true"' : '')}
            >${names[offered]}</a
          >
        </li>`,
    )}
  </ul>`

const here = (visit: Visit, target: string) =>
  trusted(visit.path === target ? ' aria-current="page"' : '')

/** The header of a city's page. */
export const header = (visit: Visit): Html => {
  const { city, locale, say } = visit
  const pages = pagesOf(city)
  return html`<header class="top">
    <div class="strip">
      <div class="wrap">
        <p>${say.fictional}</p>
        ${language(visit)}
      </div>
    </div>
    <div class="wrap banner">
      <a class="brand" href="${pages.home}">
        <span class="crest">${trusted(city.crest)}</span>
        <span class="brand-name"
          ><strong>${city.office}</strong><span>${city.motto[locale]}</span></span
        >
      </a>
      <div class="session" data-session>
        <a class="button quiet only-wide" href="${pages.register}">${say.create}</a>
        <a class="button" href="${pages.login}">${icon('person')}${say.enter}</a>
      </div>
      <template data-signed-in>
        <a class="citizen" href="${pages.account}"
          ><span class="initials" data-initials></span
          ><span class="only-wide" data-name>${say.myAccount}</span
          ><span class="hidden">${say.myAccount}</span></a
        >
      </template>
    </div>
    <nav class="menu" aria-label="${say.menu}">
      <ul class="wrap">
        <li><a href="${pages.home}" ${here(visit, pages.home)}>${say.home}</a></li>
        ${city.services.slice(0, 5).map(
          (service) =>
            html`<li>
              <a href="${pages.service(service.id)}" ${here(visit, pages.service(service.id))}
                >${service.title[locale]}</a
              >
            </li>`,
        )}
        <li><a href="${pages.home}#noticias">${say.news}</a></li>
      </ul>
    </nav>
  </header>`
}
