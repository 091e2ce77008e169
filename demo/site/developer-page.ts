/** The frame of a page for developers, which its script fills. */
import { html, type Html } from './html.ts'

interface DeveloperPage {
  readonly title: string
  /** Name in `styles/`, without its ending. */
  readonly style: string
  /** Folder of the script. */
  readonly script: string
  /** Origin that the script asks. */
  readonly worker: string
}

export const developerPage = ({ title, style, script, worker }: DeveloperPage, body: Html): Html =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · citizen-auth</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/styles/${style}.css" />
        <script type="module" src="/${script}/index.ts" data-worker="${worker}"></script>
      </head>
      <body>
        ${body}
      </body>
    </html>`
