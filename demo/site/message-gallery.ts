/** The page of the gallery of messages: a frame that `messages/index.ts` fills. */
import { html, type Html } from './html.ts'

/** @param worker origin that the letters' crests come from */
export const messageGallery = (worker: string): Html =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>Messages · citizen-auth</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/styles/message-gallery.css" />
        <script type="module" src="/messages/index.ts" data-worker="${worker}"></script>
      </head>
      <body>
        <header class="bar">
          <a href="/"><strong>citizen-auth</strong></a>
          <h1>Messages</h1>
        </header>
        <p class="hidden" role="status"></p>
        <main data-gallery><p>Writing the messages…</p></main>
      </body>
    </html>`
