/** The home page: what a citizen can do here, the account, and the news. */
import type { News, CityService, Words } from '../cities/city.ts'
import { html, type Html } from './html.ts'
import { icon } from './icons.ts'
import type { Content } from './layout.ts'
import { pagesOf, withBack, type Visit } from './page.ts'
import { scene, view } from './pictures.ts'

/** The content of a city's home page. */
export const home = (visit: Visit): Content => ({
  title: visit.t(visit.city.motto),
  main: html`${hero(visit)}${services(visit)}${account(visit)}${news(visit)}`,
})

const hello: Words = { es: 'Hola,', en: 'Hello,' }

const hero = ({ city, t, say }: Visit): Html =>
  html`<section class="hero">
    <div class="wrap hero-text">
      <p class="hello" data-hello hidden>${t(hello)} <span data-given></span></p>
      <h1>${t(city.question)}</h1>
      <p class="lead">${t(city.lead)}</p>
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
          .map(({ id, title }) => html`<a href="${pagesOf(city).service(id)}">${t(title)}</a>`)}
      </p>
    </div>
    ${view(city)}
  </section>`

const services = (visit: Visit): Html =>
  html`<section class="wrap block" id="servicios" aria-labelledby="t-servicios" data-services>
    <h2 id="t-servicios">${visit.say.services}</h2>
    <ul class="cards">
      ${visit.city.services.map((service) => card(visit, service))}
    </ul>
    <p class="nothing" role="status" data-nothing>${visit.say.noResult}</p>
  </section>`

const card = ({ city, t }: Visit, service: CityService): Html =>
  html`<li class="card" data-service>
    <span class="badge">${icon(service.icon)}</span>
    <h3><a href="${pagesOf(city).service(service.id)}">${t(service.title)}</a></h3>
    <p>${t(service.text)}</p>
    <span class="more">${t(service.time)} ${icon('arrow')}</span>
  </li>`

const account = ({ city, t, say }: Visit): Html =>
  html`<section class="band" data-account-band aria-labelledby="t-cuenta">
    <div class="wrap band-grid">
      <div>
        <p class="kicker">${t(city.account)}</p>
        <h2 id="t-cuenta">${say.benefitsTitle}</h2>
        <ul class="ticks">
          ${say.benefits.map((benefit) => html`<li>${icon('shield')}${benefit}</li>`)}
        </ul>
      </div>
      <div class="band-actions">
        <a class="button light" href="${withBack(pagesOf(city).register, pagesOf(city).home)}"
          >${say.create}</a
        >
        <a class="button outline" href="${withBack(pagesOf(city).login, pagesOf(city).home)}"
          >${say.enter}</a
        >
      </div>
    </div>
  </section>`

const news = (visit: Visit): Html =>
  html`<section class="wrap block" id="noticias" aria-labelledby="t-noticias">
    <h2 id="t-noticias">${visit.say.news}</h2>
    <ul class="news">
      ${visit.city.news.map((item) => article(visit, item))}
    </ul>
  </section>`

const article = ({ city, locale, t }: Visit, { picture, day, topic, title, text }: News): Html => {
  const date = new Intl.DateTimeFormat(city.tags?.[locale] ?? locale, {
    dateStyle: 'long',
    timeZone: 'UTC',
  })
  return html`<li class="article">
    ${scene(picture)}
    <p class="meta">
      <span>${t(topic)}</span><time datetime="${day}">${date.format(new Date(day))}</time>
    </p>
    <h3>${t(title)}</h3>
    <p>${t(text)}</p>
  </li>`
}
