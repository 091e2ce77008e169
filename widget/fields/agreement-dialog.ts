/** The text of an agreement, to be read whole before it is accepted or not: one long sheet that scrolls as one. */
import { msg, str } from '../locale/msg.ts'
import { html, render } from 'lit/html.js'
import type { Reply } from '../api/client.ts'
import type { AgreementText, Asked } from './control.ts'
import { validationReady, sentenceOf } from './lazy-validation.ts'

const dialogOf = (event: Event) => (event.currentTarget as Element).closest('dialog')

const close = (event: Event) => dialogOf(event)?.close()

/** Closes, and leaves the box beside it as the citizen has decided. */
const decide = (isAccepted: boolean) => (event: Event) => {
  const box = dialogOf(event)?.parentElement?.querySelector<HTMLInputElement>('[type=checkbox]')
  if (box && box.checked !== isAccepted) box.click()
  close(event)
}

const content = (asked: Asked<'agreement'>, reply: Reply<AgreementText> | undefined) => {
  if (!reply) return html`<p>${msg('Cargando el texto…')}</p>`
  if (!reply.ok)
    return html`<p class="ca-error" role="alert">${sentenceOf(reply.failure, asked.locale)}</p>`
  return html`
    <p class="ca-hint">
      ${msg(str`Versión ${reply.value.version}`)}.
      ${msg('Al final del texto puede aceptarlo o no.')}
    </p>
    ${reply.value.text.split(/\n\s*\n/).map((part) => html`<p class="ca-paragraph">${part}</p>`)}
  `
}

/** Says that there is more as long as there is. What is near enough to its end has been reached. */
function showWhetherMore(dialog: HTMLElement) {
  const left = dialog.scrollHeight - dialog.scrollTop - dialog.clientHeight
  dialog.querySelector('[data-ca-more]')?.toggleAttribute('hidden', left < 48)
}

const scrolled = (event: Event) => showWhetherMore(event.currentTarget as HTMLElement)

/** Fills and opens the dialog. Its content is no part of the screen's own rendering. */
export async function openAgreement(
  dialog: HTMLDialogElement | null | undefined,
  asked: Asked<'agreement'>,
): Promise<void> {
  const body = dialog?.querySelector<HTMLElement>('[data-ca-text]')
  if (!dialog || !body) return
  const status = dialog.querySelector('[role=status]')
  const say = (words: string) => status && (status.textContent = words)
  render(content(asked, undefined), body)
  dialog.showModal()
  dialog.scrollTop = 0
  say(msg('Cargando el texto…'))
  const reply = await asked.readAgreement?.(asked.field.agreement)
  if (!reply?.ok) await validationReady()
  render(content(asked, reply), body)
  say(reply?.ok ? msg('El texto ya está aquí.') : '')
  showWhetherMore(dialog)
}

export const agreementDialog = (heading: string, title: string) => html`
  <dialog class="ca-dialog" aria-labelledby=${heading} @scroll=${scrolled}>
    <div class="ca-dialog-head">
      <h2 class="ca-dialog-title" id=${heading} tabindex="-1" autofocus>${title}</h2>
      <button class="ca-link" type="button" @click=${close}>${msg('Cerrar')}</button>
    </div>
    <p class="ca-hidden" role="status"></p>
    <div
      class="ca-dialog-text"
      data-ca-text
      role="region"
      aria-labelledby=${heading}
      tabindex="0"
    ></div>
    <div class="ca-dialog-foot">
      <button class="ca-button" type="button" @click=${decide(true)}>${msg('Acepto')}</button>
      <button class="ca-button ca-secondary" type="button" @click=${decide(false)}>
        ${msg('No acepto')}
      </button>
    </div>
    <p class="ca-dialog-more" data-ca-more aria-hidden="true">${msg('Hay más texto abajo')} ↓</p>
  </dialog>
`
