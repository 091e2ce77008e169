/** The page that says how long the city keeps what it knows of its citizens: the Worker's own list, as it purges by it. */
import type { Municipality } from '../../worker/municipalities/municipality.ts'
import { retentionNotice, noticeLanguageOf } from '../../worker/retention/retention-notice.ts'
import { crumbs } from './crumbs.ts'
import { html } from './html.ts'
import type { Content } from './layout.ts'
import type { Visit } from './page.ts'

export const privacyPage = 'privacidad'

export const privacy = (visit: Visit, municipality: Municipality): Content => {
  const { say, locale } = visit
  const language = noticeLanguageOf(locale)
  return {
    title: say.privacyTitle,
    main: html`<div class="wrap narrow">
      ${crumbs(visit, say.privacyTitle)}
      <div class="title">
        <div>
          <h1>${say.privacyTitle}</h1>
          <p class="lead">${say.privacyText}</p>
        </div>
      </div>
      <table class="kept" lang="${language}">
        <thead>
          <tr>
            <th scope="col">${say.privacyWhat}</th>
            <th scope="col">${say.privacyKept}</th>
          </tr>
        </thead>
        <tbody>
          ${retentionNotice(municipality, language).map(
            ({ what, kept }) =>
              html`<tr>
                <th scope="row">${what}</th>
                <td>${kept}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`,
  }
}
