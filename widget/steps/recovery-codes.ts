/** The recovery codes, this once: to be written down, copied or printed before the citizen goes on. */
import { msg } from '../locale/msg.ts'
import { html } from 'lit/html.js'
import { shell } from './shell.ts'
import type { StepView } from './screen-context.ts'

/** By script alone: without one they are marked and copied as any text. */
const copy = (codes: readonly string[]) => (event: Event) => {
  const status = (event.currentTarget as HTMLElement).parentElement?.querySelector('[role=status]')
  if (!status) return
  void navigator.clipboard.writeText(codes.join('\n')).then(
    () => (status.textContent = msg('Copiados.')),
    () => (status.textContent = msg('No se pudo copiar: márquelos y cópielos a mano.')),
  )
}

export const recoveryCodes: StepView<'recovery-codes'> = (context) => {
  const { codes } = context.view
  return shell(context, {
    title: msg('Guarde sus códigos de respaldo'),
    lead: msg(
      'Si pierde su teléfono, entrará con uno de estos códigos. Cada uno sirve una vez. No se volverán a mostrar: escríbalos en papel o imprímalos, y no los guarde junto a la contraseña.',
    ),
    button: msg('Ya los guardé'),
    before: html`<div class="ca-aside">
      <ol class="ca-codes">
        ${codes.map((code) => html`<li><code>${code}</code></li>`)}
      </ol>
      <div class="ca-actions">
        <button class="ca-link" type="button" @click=${copy(codes)}>
          ${msg('Copiar los códigos')}
        </button>
        <span class="ca-hint" role="status"></span>
      </div>
    </div>`,
  })
}
