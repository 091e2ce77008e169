/** The foot of every page: where the city hall is, when it opens, and what this site is. */
import { helpLinks } from './help-links.ts'
import { html, trusted, type Html } from './html.ts'
import { icon } from './icons.ts'
import { pagesOf, type Visit } from './page.ts'

/** The footer of a city's page. */
export const footer = (visit: Visit): Html => {
  const { city, t, say } = visit
  const pages = pagesOf(city)
  const { address, phone, email, hours, emergencies } = city.contact
  return html`<footer class="foot">
    <div class="wrap foot-grid">
      <div class="foot-brand">
        <span class="crest">${trusted(city.crest)}</span>
        <p><strong>${city.office}</strong><br />${t(city.motto)}</p>
      </div>
      <section aria-labelledby="pie-horario">
        <h2 id="pie-horario">${say.hours}</h2>
        <dl class="hours">
          ${hours.map(
            ([day, time]) =>
              html`<div>
                <dt>${t(day)}</dt>
                <dd>${time}</dd>
              </div>`,
          )}
        </dl>
      </section>
      <section aria-labelledby="pie-contacto">
        <h2 id="pie-contacto">${say.contact}</h2>
        <ul class="contacts">
          <li>${icon('pin')}${address}</li>
          <li>${icon('phone')}<a href="tel:${phone.replaceAll(' ', '')}">${phone}</a></li>
          <li>${icon('mail')}<a href="mailto:${email}">${email}</a></li>
          <li>
            ${icon('alert')}${say.emergencies}: <a href="tel:${emergencies}">${emergencies}</a>
          </li>
        </ul>
      </section>
      <section aria-labelledby="pie-servicios">
        <h2 id="pie-servicios">${say.allServices}</h2>
        <ul>
          ${city.services.map(
            (service) =>
              html`<li><a href="${pages.service(service.id)}">${t(service.title)}</a></li>`,
          )}
        </ul>
      </section>
      ${
        city.help !== undefined &&
        html`<section aria-labelledby="pie-cuenta">
          <h2 id="pie-cuenta">${t(city.account)}</h2>
          <ul>
            ${helpLinks(visit).map(
              ([page, words]) => html`<li><a href="${page}">${words}</a></li>`,
            )}
          </ul>
        </section>`
      }
    </div>
    <div class="wrap foot-note">
      <p>
        ${say.footNote} <a href="${pages.terms}">${say.termsTitle}</a> ·
        <a href="${pages.privacy}">${say.privacyTitle}</a>
      </p>
    </div>
  </footer>`
}
