/** The second step: whether there is one, which, how many codes are left on paper, and which devices need none. */
import { html, nothing } from 'lit/html.js'
import { recoveryCodeCount } from '../../../contract/factors/recovery-code.ts'
import type { AccountSections } from '../../../contract/account-sections/index.ts'
import { msg, str } from '../../locale/msg.ts'
import { note } from '../../steps/note.ts'
import { factorName } from '../../strings/factors.ts'
import { cityTime, spokenDay, spokenMoment } from '../../strings/wait.ts'
import type { AccountScreenContext } from '../account-screen-context.ts'
import { flowButton } from '../parts.ts'
import type { AccountSection } from '../section.ts'

type Factors = AccountSections['factors']
type Enrolled = Factors['enrolled'][number]

const ofState = (isOn: boolean) => html`
  <p class="ca-state" ?data-on=${isOn}>
    <span class="ca-strong"
      >${isOn ? msg('Su cuenta pide un segundo paso') : msg('Su cuenta pide solo la contraseña')}</span
    >
    <span class="ca-hint"
      >${
        isOn
          ? msg('Quien conozca su contraseña no puede entrar sin él.')
          : msg('Con un segundo paso, quien la averigüe no puede entrar.')
      }</span
    >
  </p>
`

/** `Aplicación de autenticación · desde el 3 mar 2026 · último uso: …` */
const line = (context: AccountScreenContext) => (one: Enrolled) => {
  const { factor, since, usedAt, to, rests } = one
  const time = cityTime(context)
  return html`
    <li class="ca-factor" data-ca-factor=${factor}>
      <p class="ca-strong">${factorName(factor)}</p>
      ${to === undefined ? nothing : html`<p class="ca-hint">${to}</p>`}
      <p class="ca-hint">
        ${msg(str`Desde el ${spokenDay(since, time)}`)}
        ${usedAt === undefined ? nothing : html`<br />${msg(str`Último uso: ${spokenMoment(usedAt, time)}`)}`}
      </p>
      ${rests ? html`<p class="ca-hint">${msg('Descansa tres días: por ahí se acaba de recuperar la contraseña.')}</p>` : nothing}
    </li>
  `
}

/** A code on paper is used up: how many are left is seen before it is read. */
const paper = (context: AccountScreenContext, { codesLeft }: Factors) => html`
  <li class="ca-factor">
    <p class="ca-strong">${msg('Códigos de respaldo')}</p>
    <p class="ca-hint">${msg(str`Le quedan ${codesLeft} de ${recoveryCodeCount}`)}</p>
    <meter
      class="ca-meter"
      min="0"
      max=${recoveryCodeCount}
      low="3"
      value=${codesLeft}
      aria-hidden="true"
    ></meter>
    ${flowButton(context, 'new-recovery-codes', msg('Hacer códigos nuevos'), 'ca-link')}
  </li>
`

const devices = (context: AccountScreenContext, { devices: known }: Factors) =>
  known.length === 0
    ? nothing
    : html`
        <div class="ca-aside">
          <p class="ca-strong">${msg('Dispositivos que no piden el segundo paso')}</p>
          <ul class="ca-lines">
            ${known.map(
              ({ device, until }) =>
                html`<li>
                  ${device || msg('Dispositivo desconocido')}
                  <span class="ca-hint"
                    >${msg(str`hasta el ${spokenDay(until, cityTime(context))}`)}</span
                  >
                </li>`,
            )}
          </ul>
          ${flowButton(context, 'forget-device', msg('Olvidar un dispositivo'), 'ca-link')}
        </div>
      `

/** Somebody says that all of them are lost: until then it can be stopped. */
const ending = (context: AccountScreenContext, { endsAt }: Factors) =>
  endsAt === undefined
    ? nothing
    : note(
        'error',
        msg(
          str`Alguien dijo que perdió su segundo paso: la cuenta dejará de pedirlo desde ${spokenMoment(endsAt, cityTime(context))}. Si no fue usted, entre con su segundo paso o presione «No fui yo» en el mensaje que le enviamos.`,
        ),
      )

export const factors: AccountSection = {
  title: () => msg('Verificación en dos pasos'),
  isShown: ({ profile, sections }) =>
    !!profile.factors && sections.factors.enrolled.length + sections.factors.offered.length > 0,
  content(context) {
    const { factors: known } = context.sections
    const isOn = known.enrolled.length > 0
    return html`
      ${ending(context, known)} ${ofState(isOn)}
      ${
        isOn
          ? html`<ul class="ca-factors">
              ${known.enrolled.map(line(context))} ${paper(context, known)}
            </ul>`
          : nothing
      }
      ${devices(context, known)}
      <div class="ca-actions">
        ${
          known.offered.length === 0
            ? nothing
            : flowButton(
                context,
                'add-factor',
                isOn ? msg('Añadir otro segundo paso') : msg('Activar un segundo paso'),
              )
        }
        ${isOn ? flowButton(context, 'step-up', msg('Confirmar que soy yo'), 'ca-link') : nothing}
        ${isOn ? flowButton(context, 'remove-factor', msg('Desactivar un segundo paso'), 'ca-link') : nothing}
      </div>
    `
  },
}
