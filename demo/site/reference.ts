/** The page of the API reference: a frame that `api/reference.ts` fills from the Worker's own description. */
import { developerPage } from './developer-page.ts'
import { html, type Html } from './html.ts'

/** @param worker origin whose `/openapi.json` is shown */
export const reference = (worker: string): Html =>
  developerPage(
    { title: 'API reference', style: 'reference', script: 'api-reference', worker },
    html`<header class="bar">
        <a href="/"><strong>citizen-auth</strong></a
        ><span>API reference</span>
      </header>
      <div class="frame">
        <nav class="toc" aria-label="Operations" data-toc></nav>
        <main data-reference><p role="status">Reading the Worker’s description…</p></main>
      </div>`,
  )
