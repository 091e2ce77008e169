/** The home page: what a citizen can do here, the account, and the news. */
import type { News, Service } from '../cities/city.ts'
import { html, type Html } from './html.ts'
import { icon } from './icons.ts'
import type { Content } from './layout.ts'
import { pagesOf, type Visit } from './page.ts'
import { newsPicture, skyline } from './pictures.ts'

/** The content of a city's home page. */
export const home = (visit: Visit): Content => ({
  title: visit.city.motto[visit.locale],
  main: html`${hero(visit)}${services(visit)}${account(visit)}${news(visit)}`,
})

const hero = ({ city, locale, say }: Visit): Html =>
  html`<section class="hero">
    <div class="wrap hero-text">
      <h1>${city.question[locale]}</h1>
      <p class="lead">${city.lead[locale]}</p>
      <form class="search" role="search" data-search action="#servicios">
        <label class="hidden" for="buscar">${say.searchLabel}</label>
        ${icon('search')}
        <input
          id="buscar"
          type="search"
          placeholder="${say.searchPlaceholder}"
          autocomplete="off"
          enterkeyhint="search"
        />
        <button class="button" type="submit"><span>${say.search}</span></button>
      </form>
      <p class="often">
        <span>${say.often}:</span>
        ${city.services
          .slice(0, 3)
          .map(
            ({ id, title }) => html`<a href="${pagesOf(city).service(id)}">${title[locale]}</a>`,
          )}
      </p>
    </div>
    ${skyline}
  </section>`

const services = (visit: Visit): Html =>
  html`<section class="wrap block" id="servicios" aria-labelledby="t-servicios" data-services>
    <h2 id="t-servicios">${visit.say.services}</h2>
    <ul class="cards">
      ${visit.city.services.map((service) => card(visit, service))}
    </ul>
    <p class="nothing" role="status" data-nothing>${visit.say.noResult}</p>
  </section>`

const card = ({ city, locale }: Visit, service: Service): Html =>
  html`<li class="card" data-service>
    <span class="badge">${icon(service.icon)}</span>
    <h3><a href="${pagesOf(city).service(service.id)}">${service.title[locale]}</a></h3>
    <p>${service.text[locale]}</p>
    <span class="more">${service.time[locale]} ${icon('arrow')}</span>
  </li>`

const account = ({ city, locale, say }: Visit): Html =>
  html`<section class="band" aria-labelledby="t-cuenta">
    <div class="wrap band-grid">
      <div>
        <p class="kicker">${city.account[locale]}</p>
        <h2 id="t-cuenta">${say.benefitsTitle}</h2>
        <ul class="ticks">
          ${say.benefits.map((benefit) => html`<li>${icon('shield')}${benefit}</li>`)}
        </ul>
      </div>
      <div class="band-actions">
        <a class="button light" href="${pagesOf(city).register}">${say.create}</a>
        <a class="button outline" href="${pagesOf(city).login}">${say.enter}</a>
      </div>
    </div>
  </section>`

const news = (visit: Visit): Html =>
  html`<section class="wrap block" id="noticias" aria-labelledby="t-noticias">
    <h2 id="t-noticias">${visit.say.news}</h2>
    <ul class="news">
      ${visit.city.news.map((item, index) => article(visit, item, index))}
    </ul>
  </section>`

const article = (
  { city, locale }: Visit,
  { day, topic, title, text }: News,
  index: number,
): Html => {
  const date = new Intl.DateTimeFormat(city.tags[locale], { dateStyle: 'long', timeZone: 'UTC' })
  return html`<li class="article">
    ${newsPicture(index)}
    <p class="meta">
      <span>${topic[locale]}</span><time datetime="${day}">${date.format(new Date(day))}</time>
    </p>
    <h3>${title[locale]}</h3>
    <p>${text[locale]}</p>
  </li>`
}
