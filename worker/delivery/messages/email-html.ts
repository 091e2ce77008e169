/**
 * A letter as HTML that survives Outlook, Gmail and dark mode: tables, widths as attributes, styles on the elements,
 * and a style sheet only for what a program may ignore. What each program needs is in docs/messages.md.
 */
import type { Locale } from '../../../contract/locale.ts'
import type { PublicProfile } from '../../../contract/profile.ts'
import { html, type Html } from './html.ts'
import type { EmailContent } from './email.ts'
import { blockHtml } from './email-blocks.ts'
import type { Letterhead } from './letterhead.ts'
import { masthead } from './email-masthead.ts'
import { letterStyles } from './email-styles.ts'
import type { Foot } from './email-text.ts'
import { inWordsWidth } from './outlook-comments.ts'

const font =
  "font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif"

/** Pixels of the letter where there is room. */
const width = 560

/** A colour that Outlook reads too; the profile's own may be any that CSS knows. */
const hexOr = (colour: string, otherwise: string) =>
  /^#[\da-f]{6}$/i.test(colour) ? colour : otherwise

const wayHtml = (scheme: string, way: string | undefined): Html | string =>
  way
    ? html`<a class="link" href="${scheme}${way.replace(/\s/g, '')}" style="color:#59616e">${way}</a
        ><br />`
    : ''

const supportHtml = ({ support: { phone, email, page, office } }: PublicProfile): Html =>
  html`${wayHtml('tel:', phone)}${wayHtml('mailto:', email)}${wayHtml('', page)}${office ?? ''}`

// A program shows what follows the preheader too; these have no ink and keep the body out of the list.
const filler = '\u034f \u00a0'.repeat(50)

const footHtml = (municipality: PublicProfile, { help, automatic }: Foot): Html =>
  html`<td class="muted" style="padding:24px 8px 0;font-size:13px;line-height:20px;color:#59616e">
    <strong>${help}</strong><br />
    ${supportHtml(municipality)}
    <p style="margin:14px 0 0;font-size:13px;line-height:20px">${automatic}</p>
  </td>`

const cardHtml = ({ heading, blocks }: EmailContent, accent: string): Html =>
  html`<td
    class="card"
    bgcolor="#ffffff"
    style="padding:34px 36px 32px;border-radius:14px;border-top:4px solid ${accent}"
  >
    <h1
      class="text"
      style="margin:0 0 16px;font-size:25px;line-height:32px;font-weight:700;color:#12161c"
    >
      ${heading}
    </h1>
    <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
      ${blocks.map((block) => blockHtml(block, accent))}
    </table>
  </td>`

/** @param locale goes to `lang`, so that a screen reader pronounces the letter as it is written */
export function renderHtml(
  email: EmailContent,
  municipality: Letterhead,
  locale: Locale,
  foot: Foot,
): string {
  const { subject, preheader } = email
  const accent = hexOr(municipality.brand.accent, '#1f4f8f')
  return html`<!doctype html>
    <html
      lang="${locale}"
      dir="ltr"
      xmlns="http://www.w3.org/1999/xhtml"
      xmlns:o="urn:schemas-microsoft-com:office:office"
    >
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="x-apple-disable-message-reformatting" />
        <meta name="format-detection" content="telephone=no,date=no,address=no,email=no" />
        <title>${subject}</title>
        ${letterStyles(hexOr(municipality.brand.accentDark, '#9ec1f5'))}
      </head>
      <body class="page" style="margin:0;padding:0;background:#eef0f3;${font}">
        <div style="display:none;max-height:0;overflow:hidden;mso-hide:all">
          ${preheader}${filler}
        </div>
        <div
          class="page text"
          role="article"
          aria-label="${subject}"
          lang="${locale}"
          dir="ltr"
          style="background:#eef0f3;color:#1f242c"
        >
          <table
            class="page"
            role="presentation"
            width="100%"
            cellpadding="0"
            cellspacing="0"
            border="0"
            bgcolor="#eef0f3"
            style="${font}"
          >
            <tr>
              <td class="gutter" align="center" style="padding:32px 16px">
                ${inWordsWidth(
                  width,
                  html`<table
                    role="presentation"
                    width="100%"
                    cellpadding="0"
                    cellspacing="0"
                    border="0"
                    style="max-width:${String(width)}px;text-align:left"
                  >
                    <tr>
                      <td style="padding:0 4px 20px">${masthead(municipality, accent)}</td>
                    </tr>
                    <tr>
                      ${cardHtml(email, accent)}
                    </tr>
                    <tr>
                      ${footHtml(municipality, foot)}
                    </tr>
                  </table>`,
                )}
              </td>
            </tr>
          </table>
        </div>
      </body>
    </html> `
    .toString()
    .replace(/\n\s+/g, '\n')
}
