/** The page of the API reference: a frame that `api/reference.ts` fills from the Worker's own description. */
import { html, type Html } from './html.ts'

/** @param worker origin whose `/openapi.json` is shown */
export const reference = (worker: string): Html =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>API reference · citizen-auth</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/styles/reference.css" />
        <script type="module" src="/api/index.ts" data-worker="${worker}"></script>
      </head>
      <body>
        <header class="bar">
          <a href="/"><strong>citizen-auth</strong></a
          ><span>API reference</span>
        </header>
        <div class="frame">
          <nav class="toc" aria-label="Operations" data-toc></nav>
          <main data-reference><p role="status">Reading the Worker’s description…</p></main>
        </div>
      </body>
    </html>`
