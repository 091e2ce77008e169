/** The page of one service: what it takes, what it costs, and the way to begin. */
import type { Service } from '../cities/city.ts'
import { crumbs } from './crumbs.ts'
import { html } from './html.ts'
import { icon } from './icons.ts'
import type { Content } from './layout.ts'
import { pagesOf, type Visit } from './page.ts'

/** The content of a service's page. */
export const service = (
  visit: Visit,
  { icon: drawing, title, text, needs, cost, time }: Service,
): Content => {
  const { city, locale, say } = visit
  return {
    title: title[locale],
    main: html`<div class="wrap narrow">
      ${crumbs(visit, title[locale])}
      <div class="title">
        <span class="badge large">${icon(drawing)}</span>
        <div>
          <h1>${title[locale]}</h1>
          <p class="lead">${text[locale]}</p>
        </div>
      </div>
      <div class="facts">
        <section aria-labelledby="t-necesita">
          <h2 id="t-necesita">${icon('paper')}${say.needs}</h2>
          <ul>
            ${needs.map((need) => html`<li>${need[locale]}</li>`)}
          </ul>
        </section>
        <section aria-labelledby="t-costo">
          <h2 id="t-costo">${icon('coin')}${say.cost}</h2>
          <p>${cost[locale]}</p>
        </section>
        <section aria-labelledby="t-tiempo">
          <h2 id="t-tiempo">${icon('clock')}${say.time}</h2>
          <p>${time[locale]}</p>
        </section>
      </div>
      <div class="begin">
        <div>
          <p><strong>${say.withAccount}</strong></p>
          <p>${say.inPerson}</p>
        </div>
        <a class="button" href="${pagesOf(city).account}">${say.start}${icon('arrow')}</a>
      </div>
    </div>`,
  }
}
