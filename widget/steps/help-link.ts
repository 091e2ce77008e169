/** The way to the municipality's own help: the last line of every screen, in the same place (WCAG 2.2, 3.2.6). */
import { msg } from '../locale/msg.ts'
import { html, nothing } from 'lit/html.js'

/** @param page address of the help; nothing where the municipality has none */
export const helpLink = (page: string | undefined) =>
  page ? html`<p class="ca-foot"><a class="ca-link" href=${page}>${msg('Ayuda')}</a></p>` : nothing
