/** The blocks of a letter as HTML that Outlook and Gmail keep whole. */
import { html, type Html } from './html.ts'
import type { Block, Link } from './email.ts'
import { padded } from './outlook-comments.ts'

const mono = "font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,'Courier New',monospace"

const row = (content: Html, gap: number): Html =>
  html` <tr>
    <td style="padding:0 0 ${String(gap)}px">${content}</td>
  </tr>`

const linkHtml = (link: Link | undefined, accent: string): Html | string =>
  link
    ? html` <a
        class="accent"
        href="${link.address}"
        target="_blank"
        style="color:${accent};font-weight:600"
        >${link.label}</a
      >`
    : ''

const paragraph = (text: string, link: Html | string) =>
  html`<p class="text" style="margin:0;font-size:16px;line-height:25px;color:#1f242c">
    ${text}${link}
  </p>`

// Two groups are easier to read and to type; apart by a margin, so that what is copied has no blank in it.
const grouped = (code: string): Html | string => {
  if (!/^\d+$/.test(code)) return code
  const half = Math.ceil(code.length / 2)
  return html`<span>${code.slice(0, half)}</span
    ><span style="margin-left:14px">${code.slice(half)}</span>`
}

const smaller = 'margin:0 0 6px;font-size:13px;line-height:18px;color:#59616e'

/** A code of digits is drawn large; a password is longer. */
const codeStyle = (code: string) =>
  code.length > 10
    ? 'font-size:22px;line-height:32px;letter-spacing:1px'
    : 'font-size:34px;line-height:42px;letter-spacing:4px'

const codePanel = (label: string, code: string) =>
  html` <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
    <tr>
      <td
        class="panel"
        align="center"
        bgcolor="#f2f4f7"
        style="padding:20px 16px 22px;border-radius:12px"
      >
        <p class="muted" style="${smaller}">${label}</p>
        <p
          class="${code.length > 10 ? 'secret' : 'code'}"
          style="margin:0;${mono};${codeStyle(code)};font-weight:700;color:#12161c"
        >
          ${grouped(code)}
        </p>
      </td>
    </tr>
  </table>`

const button = (label: string, address: string, accent: string) =>
  html` <table class="wide" role="presentation" cellpadding="0" cellspacing="0" border="0">
    <tr>
      <td class="button" align="center" bgcolor="${accent}" style="border-radius:10px">
        <a
          class="button-link"
          href="${address}"
          target="_blank"
          style="display:inline-block;padding:14px 28px;font-size:16px;line-height:22px;font-weight:600;color:#ffffff;text-decoration:none;border-radius:10px;mso-padding-alt:0"
          >${padded(label)}</a
        >
      </td>
    </tr>
  </table>`

const bareAddress = (fallback: string, address: string) =>
  html` <p class="muted" style="margin:12px 0 0;font-size:13px;line-height:19px;color:#59616e">
    ${fallback}<br />
    <a class="link" href="${address}" target="_blank" style="color:#59616e;word-break:break-all"
      >${address}</a
    >
  </p>`

const fact = ([name, value]: readonly [string, string]) =>
  html`<tr>
    <td
      class="muted fact-name"
      width="120"
      valign="top"
      style="padding:4px 12px 4px 0;font-size:14px;line-height:21px;color:#59616e"
    >
      ${name}
    </td>
    <td
      class="text fact-value"
      valign="top"
      style="padding:4px 0;font-size:15px;line-height:21px;font-weight:600;color:#1f242c;word-break:break-word"
    >
      ${value}
    </td>
  </tr>`

const factPanel = ({ title, facts }: Extract<Block, { is: 'facts' }>) =>
  html` <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
    <tr>
      <td class="panel" bgcolor="#f2f4f7" style="padding:12px 18px;border-radius:12px">
        ${title === undefined ? '' : html`<p class="muted" style="${smaller}">${title}</p>`}
        <table role="presentation" cellpadding="0" cellspacing="0" border="0">
          ${facts.map(fact)}
        </table>
      </td>
    </tr>
  </table>`

const warningPanel = (block: Extract<Block, { is: 'warning' }>, accent: string) =>
  html` <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
    <tr>
      <td class="warning" style="padding:20px 0 0;border-top:1px solid #e2e5ea">
        <p
          class="text"
          style="margin:0 0 4px;font-size:15px;line-height:22px;font-weight:600;color:#1f242c"
        >
          ${block.title}
        </p>
        <p class="muted" style="margin:0;font-size:14px;line-height:22px;color:#59616e">
          ${block.text}${linkHtml(block.link, accent)}
        </p>
      </td>
    </tr>
  </table>`

/** One block as a row of the letter's table. @param accent of the municipality, for links and buttons */
export function blockHtml(block: Block, accent: string): Html {
  switch (block.is) {
    case 'text':
      return row(paragraph(block.text, linkHtml(block.link, accent)), 20)
    case 'code':
      return row(codePanel(block.label, block.code), 20)
    case 'action':
      return row(
        html`${button(block.label, block.address, accent)}${bareAddress(block.fallback, block.address)}`,
        24,
      )
    case 'facts':
      return row(factPanel(block), 24)
    case 'warning':
      return row(warningPanel(block, accent), 0)
  }
}
