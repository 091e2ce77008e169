/** What the elements told the page, newest first. */
import { html, nothing, type TemplateResult } from 'lit'
import { eventLog, type LoggedEvent } from '../event-log.ts'
import { clockTime, empty, pretty } from './parts.ts'

const tones: Readonly<Record<string, string>> = {
  'citizen-error': 'bad',
  'citizen-signed-in': 'good',
  'citizen-registered': 'good',
  'citizen-recovered': 'good',
}

export const events = (): TemplateResult =>
  eventLog.entries.length === 0
    ? empty('Nothing yet', 'Every citizen-* event of this page is written down here as it happens.')
    : html`<div class="bar">
          <p>${eventLog.entries.length} events, newest first</p>
          <button class="small" type="button" @click=${() => eventLog.clear()}>Clear</button>
        </div>
        <ol class="log">
          ${eventLog.entries.map(line)}
        </ol>`

/** One line says what a step or an error is; more is a click away. */
const gist = (detail: unknown) =>
  typeof detail === 'object' && detail !== null
    ? Object.values(detail)
        .filter((value) => typeof value === 'string')
        .join(' · ')
    : ''

const line = ({ name, at, page, detail }: LoggedEvent) =>
  html`<li class="event ${tones[name] ?? ''}">
    <p><code>${name}</code><time>${clockTime(at)}</time></p>
    <p class="gist">${gist(detail)}<span>${page}</span></p>
    ${
      detail
        ? html`<details>
            <summary>Detail</summary>
            <pre tabindex="0">${pretty(detail)}</pre>
          </details>`
        : nothing
    }
  </li>`
