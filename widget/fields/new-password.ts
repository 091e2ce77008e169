/** A password being chosen: what it needs is said before typing, and ticked off while typing as far as the page can tell. */
import { msg, str } from '../locale/msg.ts'
import { html } from 'lit/html.js'
import {
  passwordCeiling,
  passwordRules,
  requirementsOf,
  weaknessesOf,
  type PasswordRule,
  type PasswordWeakness,
} from '../../contract/password-composition.ts'
import type { Asked } from './control.ts'
import { secret } from './secret.ts'

/** A maximum from here on bothers nobody and is not worth a line. */
const generousMax = 64

const symbolWords = ({ symbol }: PasswordRule) =>
  typeof symbol === 'string'
    ? msg(str`Uno de estos signos: ${symbol}`)
    : msg('Un signo, como ! o #')

const words = {
  password_malformed: () => '',
  password_too_short: ({ min }) => msg(str`${min} caracteres o más`),
  password_too_long: ({ max }) =>
    msg(str`${Math.min(max, passwordCeiling)} caracteres como máximo`),
  password_needs_digit: () => msg('Un número'),
  password_needs_lower: () => msg('Una letra minúscula'),
  password_needs_upper: () => msg('Una letra mayúscula'),
  password_needs_symbol: symbolWords,
} satisfies Record<PasswordWeakness, (rule: PasswordRule) => string>

const shown = (rule: PasswordRule) =>
  requirementsOf(rule).filter((name) => name !== 'password_too_long' || rule.max < generousMax)

/** Ticks off what the typed text meets. Nothing is met, nor missed, before something is typed. */
function tick(input: HTMLInputElement, list: Element | null | undefined, rule: PasswordRule) {
  const missing: readonly string[] = weaknessesOf(input.value, rule)
  list?.querySelectorAll<HTMLElement>('[data-ca-needs]').forEach((line) => {
    const met = input.value !== '' && !missing.includes(line.dataset.caNeeds ?? '')
    line.toggleAttribute('data-met', met)
    const state = line.querySelector<HTMLElement>('[data-ca-met]')
    if (state) state.hidden = !met
  })
}

const requirement = (rule: PasswordRule) => (name: PasswordWeakness) =>
  html`<li class="ca-requirement" data-ca-needs=${name}>
    ${words[name](rule)}<span class="ca-hidden" data-ca-met hidden>: ${msg('cumplido')}</span>
  </li>`

export const newPassword = (asked: Asked<'new-password'>) => {
  const { rule } = asked.field
  const id = `${asked.id}-needs`
  return secret(asked, {
    autocomplete: 'new-password',
    rules: passwordRules(rule),
    below: {
      id,
      content: html`<div id=${id}>
        <ul class="ca-requirements">
          ${shown(rule).map(requirement(rule))}
        </ul>
        <p class="ca-hint">
          ${msg('Que no sea fácil de adivinar: sin su nombre, la ciudad ni palabras o años comunes.')}
        </p>
      </div>`,
    },
    typed: (input) => tick(input, input.closest('.ca-field')?.querySelector(`#${id}`), rule),
  })
}
