/** The citizen's passkeys: what they are called, when they were used, and what can be done with each. */
import { html, nothing } from 'lit/html.js'
import { repeat } from 'lit/directives/repeat.js'
import type { PasskeyView } from '../../../contract/passkey-operations.ts'
import { sentenceOf } from '../../fields/lazy-validation.ts'
import { msg, str } from '../../locale/msg.ts'
import type { PasskeyActions } from '../../passkeys/passkey-list.ts'
import { note } from '../../steps/note.ts'
import { cityTime, spokenDay, spokenMoment } from '../../strings/wait.ts'
import type { AccountScreenContext } from '../account-screen-context.ts'
import type { AccountSection } from '../section.ts'

type Context = AccountScreenContext & { readonly passkeys: PasskeyActions }

const done = {
  added: () => msg('La llave de acceso está lista. La próxima vez entre con ella.'),
  named: () => msg('El nombre se cambió.'),
  removed: () =>
    msg(
      'La llave de acceso se borró de su cuenta. Si su dispositivo la sigue ofreciendo, bórrela también allí.',
    ),
  exists: () => msg('Este dispositivo ya tiene una llave de acceso de su cuenta.'),
}

const result = ({ locale, passkeys, say }: Context) => {
  const { failure } = passkeys
  if (failure) {
    const isWrong = failure.fields?.['password'] === 'password_wrong'
    const words = isWrong ? msg('La contraseña no es correcta.') : sentenceOf(failure, locale)
    return note('error', say(`failure.${failure.code}`, words))
  }
  return passkeys.done ? note('good', done[passkeys.done]()) : nothing
}

const sent = (context: Context) => (event: SubmitEvent) => {
  event.preventDefault()
  const form = event.currentTarget as HTMLFormElement
  const typed = new FormData(form).get('typed')
  if (typeof typed !== 'string' || typed.trim() === '')
    return form.querySelector<HTMLInputElement>('.ca-input')?.focus()
  context.passkeys.goOn(typed)
}

const cancel = ({ passkeys }: Context) =>
  html`<button class="ca-link" type="button" @click=${() => passkeys.cancel()}>
    ${msg('Cancelar')}
  </button>`

const submit = ({ passkeys }: Context, words: string) =>
  html`<button class="ca-button ca-small" type="submit" aria-busy=${passkeys.isBusy}>
    ${words}
  </button>`

const passwordForm = (context: Context) => {
  const id = context.id('passkey-password')
  const user = context.account.contacts[0]?.value ?? context.account.documents[0]?.value ?? ''
  return html`<form class="ca-form" method="post" novalidate @submit=${sent(context)}>
    <input
      class="ca-hidden"
      name="username"
      autocomplete="username"
      value=${user}
      readonly
      tabindex="-1"
      aria-hidden="true"
    />
    <div class="ca-field">
      <label class="ca-label" for=${id}>${msg('Su contraseña actual')}</label>
      <p class="ca-hint" id="${id}-hint">${msg('Para comprobar que es usted.')}</p>
      <input
        class="ca-input"
        id=${id}
        name="typed"
        type="password"
        autocomplete="current-password"
        aria-describedby="${id}-hint"
        required
        data-ca-secret
        data-ca-passkey-task
      />
    </div>
    ${submit(context, msg('Continuar'))} ${cancel(context)}
  </form>`
}

const nameForm = (context: Context, { name }: PasskeyView) => {
  const id = context.id('passkey-name')
  return html`<form class="ca-form" method="post" novalidate @submit=${sent(context)}>
    <div class="ca-field">
      <label class="ca-label" for=${id}>${msg('Nombre de la llave de acceso')}</label>
      <input
        class="ca-input"
        id=${id}
        name="typed"
        type="text"
        value=${name}
        maxlength="60"
        autocomplete="off"
        required
        data-ca-passkey-task
      />
    </div>
    ${submit(context, msg('Guardar'))} ${cancel(context)}
  </form>`
}

const removal = (context: Context, { name }: PasskeyView) => {
  if (context.passkeys.asksPassword) return passwordForm(context)
  const id = context.id('passkey-removal')
  return html`<div class="ca-form" role="group" aria-labelledby=${id}>
    <p id=${id} tabindex="-1" data-ca-passkey-task>
      ${msg(str`¿Borrar la llave de acceso «${name}»? Con ella ya no podrá entrar.`)}
    </p>
    <button
      class="ca-button ca-small"
      type="button"
      aria-busy=${context.passkeys.isBusy}
      @click=${() => context.passkeys.goOn()}
    >
      ${msg('Sí, borrar')}
    </button>
    ${cancel(context)}
  </div>`
}

const lastUse = (context: AccountScreenContext, { createdAt, lastUsedAt }: PasskeyView) => {
  const created = msg(str`Creada el ${spokenDay(createdAt, cityTime(context))}.`)
  return lastUsedAt === null
    ? `${created} ${msg('Todavía no se ha usado.')}`
    : `${created} ${msg(str`Último uso: ${spokenMoment(lastUsedAt, cityTime(context))}`)}`
}

const buttons = ({ passkeys }: Context, { id, name }: PasskeyView) => html`
  <div class="ca-actions">
    <button
      class="ca-link"
      type="button"
      data-ca-passkey-naming=${id}
      aria-label=${msg(str`Cambiar el nombre de «${name}»`)}
      @click=${() => passkeys.begin({ is: 'naming', id })}
    >
      ${msg('Cambiar el nombre')}
    </button>
    <button
      class="ca-link"
      type="button"
      data-ca-passkey-removing=${id}
      aria-label=${msg(str`Borrar «${name}»`)}
      @click=${() => passkeys.begin({ is: 'removing', id })}
    >
      ${msg('Borrar')}
    </button>
  </div>
`

const description = (context: AccountScreenContext, one: PasskeyView) => html`
  <div>
    <p>
      <span class="ca-strong">${one.name || msg('Llave de acceso')}</span>
      ${one.isBackedUp ? html`<span class="ca-chip">${msg('En varios dispositivos')}</span>` : nothing}
    </p>
    <p class="ca-hint">${lastUse(context, one)}</p>
    ${
      one.isSuspect
        ? note(
            'error',
            msg('Puede que alguien la haya copiado, y ya no abre su cuenta. Bórrela y cree otra.'),
          )
        : nothing
    }
  </div>
`

const line = (context: Context) => (one: PasskeyView) => {
  const { task } = context.passkeys
  const isMeant = task !== undefined && 'id' in task && task.id === one.id
  return html`
    <li class="ca-session">
      ${description(context, one)}
      ${isMeant && task.is === 'naming' ? nameForm(context, one) : nothing}
      ${isMeant && task.is === 'removing' ? removal(context, one) : nothing}
      ${isMeant ? nothing : buttons(context, one)}
    </li>
  `
}

const adding = (context: Context) => {
  const { asksPassword, canAdd, isBusy, task } = context.passkeys
  if (task?.is === 'adding' && asksPassword) return passwordForm(context)
  return canAdd
    ? html`<button
        class="ca-button ca-secondary"
        type="button"
        data-ca-passkey-add
        aria-busy=${isBusy && task?.is === 'adding'}
        @click=${() => context.passkeys.begin({ is: 'adding' })}
      >
        ${msg('Crear una llave de acceso')}
      </button>`
    : html`<p class="ca-hint">${msg('Este navegador no puede crear llaves de acceso.')}</p>`
}

const section = (context: Context) => {
  const listed = context.passkeys.listed ?? context.sections.passkeys
  return html`
    <p class="ca-lead">
      ${msg('Con una llave de acceso entra sin escribir su contraseña: con la huella, la cara o el PIN de su teléfono o computadora.')}
    </p>
    <div role="status">${result(context)}</div>
    ${
      listed.length > 0
        ? html`<ul class="ca-sessions">
            ${repeat(listed, ({ id }) => id, line(context))}
          </ul>`
        : nothing
    }
    ${adding(context)}
  `
}

/** Where no script runs there is nothing to make one with: what there is, is told. */
const told = (context: AccountScreenContext) => html`
  <ul class="ca-sessions">
    ${context.sections.passkeys.map(
      (one) => html`<li class="ca-session">${description(context, one)}</li>`,
    )}
  </ul>
`

export const passkeys: AccountSection = {
  title: () => msg('Llaves de acceso'),
  isShown: ({ passkeys: actions, profile, sections }) =>
    profile.passkeys !== undefined && (actions !== undefined || sections.passkeys.length > 0),
  content: (context) =>
    context.passkeys ? section({ ...context, passkeys: context.passkeys }) : told(context),
}
