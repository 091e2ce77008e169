/** Who is signed in, in short, and where they can go. */
import { msg, str } from '../locale/msg.ts'
import { html, nothing } from 'lit/html.js'
import type { AccountView } from '../../contract/account.ts'
import { wordingOf } from '../../contract/wording.ts'
import { isNothingKept } from '../api/cookies.ts'
import { sentenceOf } from '../fields/lazy-validation.ts'
import { heading, pageLink } from './parts.ts'
import { note } from './note.ts'
import type { ScreenContext } from './screen-context.ts'

export interface SignedInScreenContext extends ScreenContext {
  readonly account: AccountView
  /** Of a passkey, to whoever may want one. */
  readonly offer?: unknown
  readonly proceed: (() => void) | undefined
  readonly signOut: () => void
}

/** A name that the register keeps to itself until its own contact has confirmed who asks (`M••• R•••`). */
const isMask = (name: string | undefined) => name?.includes('•') ?? false

/** What the citizen is greeted by: a given name, a company's name, else a contact. Nobody is called by a mask. */
const nameOf = ({ details, contacts, documents }: AccountView) => {
  const own = isMask(details.givenNames) ? undefined : details.givenNames
  return own ?? details['companyName'] ?? contacts[0]?.value ?? documents[0]?.value ?? ''
}

export const signedIn = (context: SignedInScreenContext) => {
  const { service } = wordingOf(context.profile, context.locale)
  return html`
    <div class="ca-head">
      ${heading(context, msg(str`Hola, ${nameOf(context.account)}`))}
      <p class="ca-lead">
        ${context.say('signed-in.lead', msg(str`Tiene la sesión abierta en ${service}.`))}
      </p>
    </div>
    ${isNothingKept() ? note('error', sentenceOf({ code: 'session_unkept' }, context.locale)) : nothing}
    <div class="ca-form">
      ${
        context.proceed
          ? html`<button class="ca-button" type="button" @click=${context.proceed}>
              ${msg('Continuar')}
            </button>`
          : nothing
      }
      ${pageLink(context, 'account', msg('Mi cuenta'), 'ca-button ca-secondary')}
    </div>
    ${context.offer ?? nothing}
    <div class="ca-foot">
      <button class="ca-link" type="button" @click=${context.signOut}>
        ${msg('Cerrar sesión')}
      </button>
    </div>
  `
}
