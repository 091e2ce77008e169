/** What stands around every screen: its language, light or dark, the municipality's colours, the way to its help. */
import { html, type TemplateResult } from 'lit/html.js'
import { readLocale } from '../locale/read-locale.ts'
import { helpLink } from '../steps/help-link.ts'
import type { Scheme, Styling } from '../styles/scheme.ts'

export interface RootAttributes {
  readonly locale: string
  /** Slug of the municipality; empty while it is not known. */
  readonly brand: string
  readonly styling: Styling
  readonly scheme: Scheme
  /** Page of the municipality's help. */
  readonly help: string | undefined
}

export const rootTemplate = (
  { locale, brand, styling, scheme, help }: RootAttributes,
  content: unknown,
): TemplateResult =>
  html`<div
    class="ca-root"
    lang=${readLocale(locale)}
    dir="ltr"
    data-brand=${brand}
    data-styling=${styling}
    data-scheme=${scheme}
  >
    <div class="ca-card">${content} ${helpLink(help)}</div>
  </div>`
