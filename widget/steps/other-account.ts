/** Leaves a sign-in that is under way to whose it is: never a link, for another page would go on with it. */
import { msg } from '../locale/msg.ts'
import { html } from 'lit/html.js'
import type { ScreenContext } from './screen-context.ts'

export const otherAccount = ({ go }: ScreenContext) => html`
  <button class="ca-link" type="button" @click=${() => go('login')}>
    ${msg('No soy yo: iniciar sesión con otra cuenta')}
  </button>
`
