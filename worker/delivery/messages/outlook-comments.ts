/** What Word alone reads, which draws letters in Outlook for Windows: comments to every other program. */
import { html, type Html } from './html.ts'

// Under another name the formatter leaves the comments whole.
const markup = html

const onlyWord = (content: Html): Html => markup`<!--[if mso]>${content}<![endif]-->`

/** It scales pixels on fine screens, takes the first font that it does not know for Times, and lines for loose. */
export const wordStyles = onlyWord(
  markup`<xml><o:OfficeDocumentSettings><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml>
    <style>
      table { border-collapse: collapse; mso-table-lspace: 0; mso-table-rspace: 0 }
      td, p, h1, a { font-family: 'Segoe UI', Arial, sans-serif; mso-line-height-rule: exactly }
    </style>`,
)

/** It knows no greatest width: a table of exactly that width stands around the letter. @param width pixels */
export const inWordsWidth = (width: number, content: Html): Html =>
  markup`${onlyWord(markup`<table role="presentation" width="${String(width)}" align="center" cellpadding="0" cellspacing="0" border="0"><tr><td>`)}
    ${content}
    ${onlyWord(markup`</td></tr></table>`)}`

/** It draws no padding of a link: blanks as wide and as high stand in for it, so that the whole button can be pressed. */
export const padded = (label: string): Html =>
  markup`${onlyWord(markup`<i style="mso-font-width:350%;mso-text-raise:21pt" hidden>&nbsp;</i>`)}<span style="mso-text-raise:10pt">${label}</span>${onlyWord(markup`<i style="mso-font-width:350%" hidden>&nbsp;</i>`)}`
