/**
 * What was answered, line by line, each with a way to change it.
 *
 * @see https://design-system.service.gov.uk/patterns/check-answers/
 */
import { msg } from '../locale/msg.ts'
import { html, nothing } from 'lit/html.js'
import { isAsked } from '../../contract/fields/condition.ts'
import type { Answer, Field } from '../../contract/fields/index.ts'
import { labelOf, optionOf } from '../strings/labels.ts'
import { goBack } from './go-back.ts'
import type { FlowScreenContext } from './screen-context.ts'

const labelIn = (context: FlowScreenContext, field: Field) =>
  labelOf(field, context.say, context.own?.label(field, context))

const row = (label: string, value: string, change: unknown) => html`
  <div>
    <dt>${label}</dt>
    <dd>${value} ${change}</dd>
  </div>
`

const changing = (label: string, press: () => void) =>
  html`<button class="ca-link" type="button" @click=${press}>
    ${msg('Cambiar')}<span class="ca-hidden"> ${label}</span>
  </button>`

const isSecret = ({ kind }: Field) => kind === 'new-password' || kind === 'repeat'

/** A consent stands beneath, to be given there. */
const isChecked = (field: Field, typed: Answer) =>
  field.kind !== 'agreement' && field.kind !== 'repeat' && isAsked(field, typed)

function valueOf({ say, screen }: FlowScreenContext, field: Field, typed: Answer): string {
  const value = typed[field.name] ?? ''
  if (isSecret(field)) return msg('Elegida; no se muestra.')
  if (field.kind === 'choice' || field.kind === 'document-kind')
    return value ? optionOf(field, value, say) : ''
  const known = screen.step === 'details' ? screen.view.known[field.name] : undefined
  return value || (known ?? msg('Sin dato'))
}

/** What an earlier screen of the flow was answered: whoever changes it begins again there, with all that was typed. */
export function earlierAnswers(context: FlowScreenContext) {
  const { kind, profile, screen, typedBefore = {} } = context
  const steps = profile.flows[kind] ?? []
  const before = steps.slice(
    0,
    Math.max(
      0,
      steps.findIndex(({ id }) => id === screen.at),
    ),
  )
  const fields = before.flatMap((config) => ('fields' in config ? config.fields : []))
  const known = fields.filter(({ name }) => typedBefore[name])
  if (known.length === 0 || kind !== 'register') return nothing
  return html`<dl class="ca-data ca-check">
    ${known.map((field) =>
      row(
        labelIn(context, field),
        typedBefore[field.name] ?? '',
        goBack(context, 'register', msg('Cambiar'), labelIn(context, field)),
      ),
    )}
  </dl>`
}

/** @param change shows the section that a field stands in */
export function checkedAnswers(context: FlowScreenContext, change: (name: string) => () => void) {
  const typed = { ...context.typedBefore, ...context.typed }
  return html`<dl class="ca-data ca-check">
    ${context.fields
      .filter((field) => isChecked(field, typed))
      .map((field) => {
        const label = labelIn(context, field)
        return row(label, valueOf(context, field, typed), changing(label, change(field.name)))
      })}
  </dl>`
}
