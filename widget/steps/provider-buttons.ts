/** Buttons of other providers to sign in with, under the city's own form. */
import { msg, str } from '../locale/msg.ts'
import { html } from 'lit/html.js'
import { lazy } from '../lazy.ts'
import type { FlowScreenContext } from './screen-context.ts'

const marks = lazy(() => import('./provider-marks.ts'))

/** The marks come when the form stands: in its place each button has room for one. */
export const marksReady = () => marks.get()

/** The look of a field: that of the first screen, light on light and dark on dark, as the providers' rules ask for. */
export const providerButtons = ({ profile, say, signInWith }: FlowScreenContext) => {
  const { identityProviders } = profile
  if (!identityProviders) return undefined
  return html`<div class="ca-head">
    ${identityProviders.map(
      ({ id, name }) =>
        html`<button
          class="ca-input ca-provider"
          type="button"
          data-ca-provider=${id}
          @click=${() => signInWith?.(id)}
        >
          ${marks.now?.providerMark(id)}${say(`link.${id}`, msg(str`Iniciar sesión con ${name}`))}
        </button>`,
    )}
  </div>`
}
