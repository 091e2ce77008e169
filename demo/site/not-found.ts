/** The page for an address that does not exist. */
import { html } from './html.ts'
import type { Content } from './layout.ts'
import { pagesOf, type Visit } from './page.ts'

/** What is shown where no page is. */
export const notFound = ({ city, say }: Visit): Content => ({
  title: say.notFound,
  main: html`<div class="wrap narrow empty">
    <h1>${say.notFound}</h1>
    <p class="lead">${say.notFoundText}</p>
    <p><a class="button" href="${pagesOf(city).home}">${say.home}</a></p>
  </div>`,
})
