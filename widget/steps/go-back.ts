/** The way back to the beginning of a flow, with what was typed in it. */
import { html, nothing } from 'lit/html.js'
import type { ElementPage, FlowScreenContext, ScreenContext } from './screen-context.ts'

/**
 * Begins the flow again with the typed values: a link where it has a page of its own, a button otherwise.
 *
 * @param about heard behind the words, where several say the same
 */
export const goBack = (
  context: ScreenContext & Partial<Pick<FlowScreenContext, 'goBack'>>,
  page: ElementPage,
  words: string,
  about?: string,
) => {
  const href = context.hrefOf(page)
  const name = html`${words}${about ? html`<span class="ca-hidden"> ${about}</span>` : nothing}`
  if (href) return html`<a class="ca-link" href=${href}>${name}</a>`
  const press = () => (context.goBack ?? context.go)(page)
  return html`<button class="ca-link" type="button" @click=${press}>${name}</button>`
}
