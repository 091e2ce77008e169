/** What stands around every screen: its style sheets, its language, light or dark. */
import { html, type TemplateResult } from 'lit'
import type { PublicProfile } from '../../contract/profile.ts'
import { readLocale } from '../locale/read-locale.ts'
import { schemeOf, type Styling } from '../styles/scheme.ts'
import { adopt, brandSheet, firstSheets } from '../styles/sheets.ts'
import type { ElementHost } from './element-host.ts'

/** @param profile undefined while the municipality is not known */
export function frame(
  element: ElementHost,
  profile: PublicProfile | undefined,
  sheets: readonly CSSStyleSheet[],
  content: unknown,
): TemplateResult {
  const brands = profile ? [brandSheet(profile.slug, profile.brand)] : []
  adopt(element.getRootNode(), [...firstSheets, ...brands, ...sheets])
  const styling: Styling = element.styling === 'inherit' ? 'inherit' : 'card'
  return html`<div
    class="ca-root"
    lang=${readLocale(element.locale)}
    data-brand=${profile?.slug ?? ''}
    data-styling=${styling}
    data-scheme=${schemeOf(element, styling)}
  >
    <div class="ca-card">${content}</div>
  </div>`
}
