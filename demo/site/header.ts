/** The top of every page: who this is, where things are, and the way in. */
import type { Locale } from '../../contract/locale.ts'
import { readLocale } from '../../widget/locale/read-locale.ts'
import type { City } from '../cities/city.ts'
import { cities } from '../cities/index.ts'
import { samePage } from '../cities/same-page.ts'
import { html, trusted, type Html } from './html.ts'
import { helpLinks } from './help-links.ts'
import { icon } from './icons.ts'
import { backName, pagesOf, withBack, type Visit } from './page.ts'

const names: Readonly<Record<Locale, string>> = {
  es: 'Español',
  'es-EC': 'Español',
  'es-MX': 'Español',
  'es-VE': 'Español',
  en: 'English',
  'qu-EC': 'Palabras en kichwa',
}

const language = ({ profile, locale, path, back, say }: Visit) =>
  html`<ul class="languages" aria-label="${say.language}">
    ${profile.locales.map(
      (offered) =>
        html`<li>
          <a
            href="${path}?lang=${offered}${back && `&${backName}=${encodeURIComponent(back)}`}"
            lang="${readLocale(offered)}"
            hreflang="${offered}"
            ${trusted(offered === locale ? ' aria-current="true"' : '')}
            >${names[offered]}</a
          >
        </li>`,
    )}
  </ul>`

/** The way to the same page of the other cities: part of the demonstration, of no city's site. */
const otherCities = ({ city, say, path }: Visit) =>
  html`<nav class="cities only-wide" aria-label="${say.cities}">
    <ul>
      ${Object.values<City>(cities).map(
        ({ slug, short }) =>
          html`<li>
            <a
              href="${samePage(path, slug)}"
              ${trusted(slug === city.slug ? ' aria-current="true"' : '')}
              >${short}</a
            >
          </li>`,
      )}
    </ul>
  </nav>`

const here = (visit: Visit, target: string) =>
  trusted(visit.path === target ? ' aria-current="page"' : '')

/** Whoever signs in goes on where they are; from a page with an element, where that one leads. */
const signInFrom = ({ city, path, back }: Visit) => {
  const { login, register, recover, account } = pagesOf(city)
  return [login, register, recover, account].includes(path) ? back : path
}

/** The city's services; around the account, where a city has help for it, that. */
const menuOf = (visit: Visit): readonly (readonly [string, string])[] => {
  const { city, t, say, path } = visit
  const pages = pagesOf(city)
  const aroundAccount = path !== pages.home && !path.startsWith(pages.service(''))
  if (city.help && aroundAccount) return helpLinks(visit)
  const services = city.services.slice(0, 5)
  return [
    ...services.map(({ id, short, title }) => [pages.service(id), t(short ?? title)] as const),
    [`${pages.home}#noticias`, say.news],
  ]
}

/** The header of a city's page. */
export const header = (visit: Visit): Html => {
  const { city, t, say, path } = visit
  const pages = pagesOf(city)
  const back = signInFrom(visit)
  return html`<header class="top">
    <div class="strip">
      <div class="wrap">
        <p>${say.fictional}</p>
        ${otherCities(visit)} ${language(visit)}
      </div>
    </div>
    <div class="wrap banner">
      <a class="brand" href="${pages.home}">
        <span class="crest">${trusted(city.crest)}</span>
        <span class="brand-name"><strong>${city.office}</strong><span>${t(city.motto)}</span></span>
      </a>
      <div class="session" data-session>
        <a class="button quiet only-wide" href="${withBack(pages.register, back)}">${say.create}</a>
        ${
          // Beside the form, which ends in the same words, it would be a way to lose what was typed.
          path !== pages.login &&
          html`<a class="button" href="${withBack(pages.login, back)}"
            >${icon('person')}${say.enter}</a
          >`
        }
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
        ${menuOf(visit).map(
          ([address, words]) =>
            html`<li><a href="${address}" ${here(visit, address)}>${words}</a></li>`,
        )}
      </ul>
    </nav>
  </header>`
}
