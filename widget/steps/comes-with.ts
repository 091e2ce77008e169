/** Said above a registration that goes on from another provider: whose data stand there, and that it will be linked. */
import { msg, str } from '../locale/msg.ts'
import { html, nothing } from 'lit/html.js'
import type { FlowScreenContext } from './screen-context.ts'

export const comesWith = ({ comesFrom, leaveProvider, screen }: FlowScreenContext) =>
  comesFrom === undefined || screen.flow !== ''
    ? nothing
    : html`<div class="ca-note" data-tone="good">
        <p class="ca-note-text">
          ${msg(str`Estos datos vienen de ${comesFrom}. Revíselos y complételos: su cuenta quedará conectada con ${comesFrom}.`)}
          <button class="ca-link" type="button" @click=${() => leaveProvider?.()}>
            ${msg(str`No conectar con ${comesFrom}`)}
          </button>
        </p>
      </div>`
