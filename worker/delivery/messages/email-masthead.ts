/** The head of a letter: crest, name and service of the municipality. */
import { html, type Html } from './html.ts'
import type { Letterhead } from './letterhead.ts'

/** Pixels. The file has twice as many, for screens that are that fine. */
const side = '48'

/** At most two: `San Miguel de Ibarra` is `SM`. */
const initials = (name: string): string =>
  name
    .split(/\s+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => [...word][0] ?? '')
    .slice(0, 2)
    .join('')

// Said by the name beside it, so it has no words of its own. Where pictures are blocked its place stays empty.
const crestHtml = (address: string): Html =>
  html`<td width="${side}" height="${side}" style="line-height:0">
    <img
      src="${address}"
      width="${side}"
      height="${side}"
      alt=""
      style="display:block;width:${side}px;height:${side}px;border:0;outline:none;text-decoration:none"
    />
  </td>`

const initialsHtml = (name: string, accent: string): Html =>
  html`<td
    class="plate"
    align="center"
    width="${side}"
    height="${side}"
    bgcolor="${accent}"
    style="border-radius:10px;font-size:18px;font-weight:700;color:#ffffff"
    aria-hidden="true"
  >
    ${initials(name)}
  </td>`

/** @param accent six hexadecimal digits behind `#`, under the initials where there is no crest */
export const masthead = ({ name, service, crest }: Letterhead, accent: string): Html =>
  html`<table role="presentation" cellpadding="0" cellspacing="0" border="0">
    <tr>
      ${crest === undefined ? initialsHtml(name, accent) : crestHtml(crest)}
      <td style="padding:0 0 0 14px">
        <p
          class="text"
          style="margin:0;font-size:16px;line-height:21px;font-weight:700;color:#1f242c"
        >
          ${name}
        </p>
        <p class="muted" style="margin:0;font-size:14px;line-height:20px;color:#59616e">
          ${service}
        </p>
      </td>
    </tr>
  </table>`
