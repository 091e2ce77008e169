/** A message's link without a page that runs scripts: its secret stands where no server is sent it, so it is pasted. */
import { msg } from '../locale/msg.ts'
import { html, type TemplateResult } from 'lit/html.js'
import { formFields } from '../../contract/own-page.ts'
import type { FlowKind } from '../../contract/flow.ts'
import { submitButton } from '../steps/parts.ts'
import { computer } from '../steps/shell.ts'
import type { ScreenContext } from '../steps/screen-context.ts'

const form = (context: ScreenContext & { readonly kind: FlowKind }) => {
  const id = context.id('link')
  return html`<form class="ca-form" method="post">
    <div class="ca-field">
      <label class="ca-label" for=${id}>${msg('Enlace del mensaje')}</label>
      <p class="ca-hint" id="${id}-hint">
        ${msg('Copie la dirección del botón del mensaje y péguela aquí.')}
      </p>
      <input
        class="ca-input"
        id=${id}
        name=${formFields.link}
        type="text"
        inputmode="url"
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        aria-describedby="${id}-hint"
        required
      />
    </div>
    ${context.kind === 'register' && !context.profile.computers ? computer({ ...context, id: (name) => context.id(`link-${name}`) }) : ''}
    ${submitButton(msg('Usar el enlace'), false)}
  </form>`
}

/** @param isAwaited the screen waits for the link, and has no other form */
export const pasteLink = (
  context: ScreenContext & { readonly kind: FlowKind },
  isAwaited: boolean,
): TemplateResult =>
  isAwaited
    ? form(context)
    : html`<details class="ca-details">
        <summary class="ca-summary">${msg('¿Recibió un mensaje con un enlace?')}</summary>
        ${form(context)}
      </details>`
