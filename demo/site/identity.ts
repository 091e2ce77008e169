/** The four pages that hold an element: what a webmaster pastes, in a page like any other. */
import { ownPagesOf } from '../../contract/routes.ts'
import type { Words } from '../cities/city.ts'
import { crumbs } from './crumbs.ts'
import { html, trusted, type Html } from './html.ts'
import { icon } from './icons.ts'
import type { Content } from './layout.ts'
import { pagesOf, type Visit } from './page.ts'
import { view } from './pictures.ts'
import type { SiteWords } from './words-usted.ts'

/** The page's last part of the address -> its element, and its name in the trail. */
export const identityPages = {
  entrar: { element: 'citizen-login', title: (say) => say.enter },
  registro: { element: 'citizen-register', title: (say) => say.create },
  recuperar: { element: 'citizen-recover', title: (say) => say.recover },
  cuenta: { element: 'citizen-account', title: (say) => say.myAccount },
} satisfies Record<string, { readonly element: string; title(say: SiteWords): string }>

export type IdentityPage = keyof typeof identityPages

const telephone = ({ city }: Visit): Html => {
  const { phone } = city.contact
  return html`<a href="tel:${phone.replaceAll(' ', '')}">${phone}</a>`
}

/** The Worker's own page of the same form, which needs no script; it leads back here, too. */
const ownPageOf = ({ worker, city, locale, back, origin }: Visit, page: IdentityPage): string => {
  const ways = {
    entrar: 'login',
    registro: 'register',
    recuperar: 'recover',
    cuenta: 'account',
  } as const
  const address = new URL(ownPagesOf(city.slug, locale)[ways[page]], worker)
  address.searchParams.set('lang', locale)
  if (back) address.searchParams.set('return-to', new URL(back, origin).href)
  return address.href
}

/**
 * Exactly what the panel offers to copy: one script, one tag, and what is shown until the script arrives. It may never
 * arrive, which is not the citizen's doing: what is said is what helps.
 */
const embed = (visit: Visit, page: IdentityPage): Html => {
  const { worker, city, say, back } = visit
  const { element } = identityPages[page]
  const returns = back ? ` return-to="${back}"` : ''
  return html`<script type="module" src="${worker}/${city.slug}/widget.js"></script>
    ${trusted(`<${element}${returns}>`)}
    <p>
      ${say.late} <a href="">${say.reload}</a> ${say.or}
      <a href="${ownPageOf(visit, page)}">${say.ownPage}</a>. ${say.stillLate} ${telephone(visit)}
    </p>
    ${trusted(`</${element}>`)}`
}

/** The content of a page with an element. */
export const identity = (visit: Visit, page: IdentityPage): Content => {
  const { city, t, say } = visit
  const { title } = identityPages[page]
  return {
    title: title(say),
    main: html`<div class="wrap">
      ${crumbs(visit, title(say))}
      <h1 class="identity-title">${t(city.account)}</h1>
      ${purpose(visit)}
      <div class="identity">
        <div class="identity-form" lang="${visit.locale}">${embed(visit, page)}</div>
        <aside class="aside" aria-label="${say.help}">
          <div class="aside-view only-wide">${view(city)}</div>
          ${help(visit)}${care(visit)}
        </aside>
      </div>
    </div>`,
  }
}

const goingOn: Words = { es: 'Para continuar con:', en: 'To go on with:' }

/** What the citizen was about to do, and comes back to. */
const purpose = ({ city, back, t }: Visit): Html | false => {
  const service = city.services.find(({ id }) => back === pagesOf(city).service(id))
  return (
    service !== undefined &&
    html`<p class="purpose">${t(goingOn)} <a href="${back}">${t(service.title)}</a></p>`
  )
}

const help = (visit: Visit): Html => {
  const { city, t, say } = visit
  const { hours } = city.contact
  return html`<section class="note">
    <h2>${icon('phone')}${say.help}</h2>
    <p>${say.helpText}</p>
    <p>${telephone(visit)}</p>
    <p>${hours.slice(0, 1).map(([day, time]) => html`${t(day)}, ${time}`)}</p>
  </section>`
}

const care = ({ say }: Visit): Html =>
  html`<section class="note">
    <h2>${icon('shield')}${say.careTitle}</h2>
    <ul>
      ${say.care.map((line) => html`<li>${line}</li>`)}
    </ul>
  </section>`
