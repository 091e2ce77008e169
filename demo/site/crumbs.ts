/** Where a page stands: the way back to the home page. */
import { html, type Html } from './html.ts'
import { pagesOf, type Visit } from './page.ts'

/** The trail over a page's heading. */
export const crumbs = ({ city, say }: Visit, title: string): Html =>
  html`<nav class="crumbs" aria-label="${say.here}">
    <ol>
      <li><a href="${pagesOf(city).home}">${say.home}</a></li>
      <li aria-current="page">${title}</li>
    </ol>
  </nav>`
