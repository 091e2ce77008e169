/** The first page of a city's help: what can be done about the account, what to read, and who answers. */
import { crumbs } from './crumbs.ts'
import { helpLinks } from './help-links.ts'
import { html, type Html } from './html.ts'
import { icon } from './icons.ts'
import type { Content } from './layout.ts'
import { pagesOf, type Visit } from './page.ts'

export const helpIndex = 'ayuda'

const linked = (links: readonly (readonly [string, string])[]): Html =>
  html`<ul class="help-links">
    ${links.map(([page, words]) => html`<li><a href="${page}">${words}${icon('arrow')}</a></li>`)}
  </ul>`

const contact = ({ city, t, say }: Visit): Html => {
  const { address, phone, email, hours } = city.contact
  return html`<section class="help-section">
    <h2>${say.contact}</h2>
    <p>${say.helpText}</p>
    <ul class="contacts">
      <li>${icon('phone')}<a href="tel:${phone.replaceAll(' ', '')}">${phone}</a></li>
      <li>${icon('mail')}<a href="mailto:${email}">${email}</a></li>
      <li>${icon('pin')}${address}</li>
      ${hours.map(([day, time]) => html`<li>${icon('clock')}${t(day)}, ${time}</li>`)}
    </ul>
  </section>`
}

export const helpStart = (visit: Visit): Content => {
  const { city, t, say } = visit
  const pages = pagesOf(city)
  return {
    title: say.help,
    main: html`<div class="wrap narrow help">
      ${crumbs(visit, say.help)}
      <div class="title"><h1>${say.help}</h1></div>
      <section class="help-section">
        <h2>${t(city.account)}</h2>
        ${linked([
          [pages.login, say.enter],
          [pages.register, say.create],
          [pages.recover, say.recover],
          ...helpLinks(visit),
        ])}
      </section>
      ${contact(visit)}
    </div>`,
  }
}
