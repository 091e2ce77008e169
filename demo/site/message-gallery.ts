/** The page of the gallery of messages: a frame that `gallery/index.ts` fills. */
import { developerPage } from './developer-page.ts'
import { html, type Html } from './html.ts'

/** @param worker origin that the letters' crests come from */
export const messageGallery = (worker: string): Html =>
  developerPage(
    { title: 'Messages', style: 'message-gallery', script: 'gallery', worker },
    html`<header class="bar">
        <a href="/"><strong>citizen-auth</strong></a>
        <h1>Messages</h1>
      </header>
      <p class="hidden" role="status"></p>
      <main data-gallery><p>Writing the messages…</p></main>`,
  )
