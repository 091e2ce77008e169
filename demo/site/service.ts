/** The page of one service: what it takes, what it costs, and the way to begin. */
import type { CityService } from '../cities/city.ts'
import { crumbs } from './crumbs.ts'
import { html } from './html.ts'
import { icon } from './icons.ts'
import type { Content } from './layout.ts'
import { pagesOf, withBack, type Visit } from './page.ts'
import { underWay } from './under-way.ts'

/** The content of a service's page. */
export const service = (visit: Visit, one: CityService): Content => {
  const { icon: drawing, title, text, needs, cost, time, begin = 'login' } = one
  const { city, t, say, path } = visit
  return {
    title: t(title),
    main: html`<div class="wrap narrow">
      ${crumbs(visit, t(title))}
      <div class="title">
        <span class="badge large">${icon(drawing)}</span>
        <div>
          <h1>${t(title)}</h1>
          <p class="lead">${t(text)}</p>
        </div>
      </div>
      <section class="begin under-way" data-under-way-place hidden></section>
      ${underWay(visit, one)}
      <div class="facts">
        <section aria-labelledby="t-necesita">
          <h2 id="t-necesita">${icon('paper')}${say.needs}</h2>
          <ul>
            ${needs.map((need) => html`<li>${t(need)}</li>`)}
          </ul>
        </section>
        <section aria-labelledby="t-costo">
          <h2 id="t-costo">${icon('coin')}${say.cost}</h2>
          <p>${t(cost)}</p>
        </section>
        <section aria-labelledby="t-tiempo">
          <h2 id="t-tiempo">${icon('clock')}${say.time}</h2>
          <p>${t(time)}</p>
        </section>
      </div>
      <div class="begin" data-begin>
        <div>
          <p><strong>${say.withAccount}</strong></p>
          <p>${say.inPerson}</p>
        </div>
        <a class="button" href="${withBack(pagesOf(city)[begin], path)}"
          >${say.start}${icon('arrow')}</a
        >
      </div>
    </div>`,
  }
}
