/** A document to accept: a box, and the text itself one press away, in the version that is accepted. */
import { msg, str } from '../locale/words.ts'
import { html, nothing, render } from 'lit'
import { agreed } from '../../contract/fields/agreement.ts'
import type { Reply } from '../api/client.ts'
import { agreementTitle } from '../strings/further-labels.ts'
import { describedBy, errorLine, mark, type AgreementText, type Asked } from './control.ts'
import { validationReady, sentenceOf } from './lazy-validation.ts'

const versionOf = ({ field, profile }: Asked<'agreement'>) =>
  profile.agreements[field.agreement]?.version ?? ''

const close = (event: Event) => (event.currentTarget as Element).closest('dialog')?.close()

/** Ticks the box, or not, as somebody would who had pressed it. */
const answer = (isAccepted: boolean) => (event: Event) => {
  const field = (event.currentTarget as Element).closest('.ca-agreement')
  const box = field?.querySelector<HTMLInputElement>('[type=checkbox]')
  if (box && box.checked !== isAccepted) box.click()
  close(event)
}

const button = (words: string, press: (event: Event) => void, look = 'ca-secondary') =>
  html`<button class="ca-button ${look}" type="button" @click=${press}>${words}</button>`

/** Behind the text, which is long: whoever has read it answers there. */
const answers = () =>
  html`<div class="ca-dialog-answers">
    ${button(msg('Acepto'), answer(true), '')} ${button(msg('No acepto'), answer(false))}
    ${button(msg('Cerrar'), close)}
  </div>`

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

/** Fills and opens the dialog that follows the button. Its content is no part of the screen's own rendering. */
async function open(event: Event, asked: Asked<'agreement'>) {
  const dialog = (event.currentTarget as Element).parentElement?.querySelector('dialog')
  const body = dialog?.querySelector<HTMLElement>('[data-ca-text]')
  if (!dialog || !body) return
  const status = dialog.querySelector('[role=status]')
  const say = (words: string) => status && (status.textContent = words)
  render(content(asked, undefined), body)
  dialog.showModal()
  say(msg('Cargando el texto…'))
  const reply = await asked.readAgreement?.(asked.field.agreement)
  if (!reply?.ok) await validationReady()
  render(content(asked, reply), body)
  say(reply?.ok ? msg('El texto ya está aquí.') : '')
}

export const agreement = (asked: Asked<'agreement'>) => {
  const title = agreementTitle(asked.profile, asked.field.agreement, asked.locale)
  const heading = `${asked.id}-title`
  return html`
    <div class="ca-field ca-agreement" ?data-wrong=${asked.error !== undefined}>
      ${errorLine(asked)}
      <div class="ca-choice">
        <input
          class="ca-box"
          id=${asked.id}
          name=${asked.field.name}
          type="checkbox"
          value=${agreed}
          aria-describedby=${describedBy(asked)}
          aria-invalid=${!!asked.error}
          required
        />
        <label class="ca-choice-label" for=${asked.id}
          >${msg(str`He leído y acepto: ${title} (versión ${versionOf(asked)})`)}${mark(asked)}</label
        >
      </div>
      <button
        class="ca-link ca-agreement-link"
        type="button"
        aria-haspopup="dialog"
        @click=${(event: Event) => open(event, asked)}
      >
        ${msg(str`Leer: ${title}`)}
      </button>
      <dialog class="ca-dialog" aria-labelledby=${heading}>
        <h2 class="ca-dialog-title" id=${heading} tabindex="-1" autofocus>${title}</h2>
        <p class="ca-hidden" role="status"></p>
        <div class="ca-dialog-text" data-ca-text role="region" aria-labelledby=${heading}></div>
        ${answers()}
      </dialog>
    </div>
  `
}
