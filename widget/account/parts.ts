/** Pieces that sections of the account are made of. */
import { html } from 'lit/html.js'
import type { AccountFlow } from '../../contract/account-flows.ts'
import type { AccountScreenContext } from './account-screen-context.ts'
import { lackingFor, requirement } from './requirement.ts'

/** One datum: what it is, and what the city holds. */
export const row = (name: string, value: unknown) => html`
  <div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>
`

/** One thing of a list: what it is, and what is to be known of it. */
export const entry = (words: string, more: string) => html`
  <li class="ca-entry">
    <p class="ca-strong">${words}</p>
    <p class="ca-hint">${more}</p>
  </li>
`

/** Begins a flow that is about whoever is signed in; where they lack what the city asks for it, says what. */
export const flowButton = (
  context: AccountScreenContext,
  flow: AccountFlow,
  words: string,
  look = 'ca-button ca-secondary',
) => {
  const lacking = lackingFor(context, flow)
  if (lacking) return requirement(words, lacking)
  return html`<button class=${look} type="button" @click=${() => context.begin(flow)}>
    ${words}
  </button>`
}
