/** What every screen with a form has: heading, what happens next, errors, fields, button. */
import { msg, str } from '../locale/msg.ts'
import { html, nothing, type TemplateResult } from 'lit/html.js'
import { isAsked, isOptional } from '../../contract/fields/condition.ts'
import type { Field } from '../../contract/fields/index.ts'
import { controlOf } from '../fields/control.ts'
import { hintOf, labelOf, optionOf, questionOf } from '../strings/labels.ts'
import { heading, submitButton, summary, underWay, wrongFields } from './parts.ts'
import type { FlowScreenContext, ScreenContext } from './screen-context.ts'
import { whenReleased } from './when-released.ts'

/** The content of a form's screen, as the step gives it. */
export interface FormContent {
  readonly title: string
  /** Tells the citizen what to do and what happens next. */
  readonly lead: string | TemplateResult
  readonly button: string
  /** Autofill tokens by the name of the field, where the step knows better than the field. */
  readonly autocomplete?: Readonly<Record<string, string>>
  readonly labels?: Readonly<Record<string, string>>
  /** Labels of a choice's options, where the step knows them and the profile cannot. */
  readonly options?: Readonly<Record<string, string>>
  /** Field name -> help under its label, before the profile's and the product's own. */
  readonly hints?: Readonly<Record<string, string>>
  /** Inside the form, before its fields: a user name that only password managers see. */
  readonly before?: TemplateResult
  /** The meaning of an asterisk: given by steps whose fields are marked as the municipality wants. */
  readonly legend?: string
  /** Inside the form, beneath its button. */
  readonly beneath?: TemplateResult | undefined
  readonly after?: TemplateResult | typeof nothing
  /** Stands around a field, or around what is asked besides: a form that is divided hides what is not its turn. */
  readonly around?: (field: Field | undefined, drawn: unknown) => unknown
}

/** What a field is called on this screen. */
const labelIn = (context: FlowScreenContext, content: FormContent) => (field: Field) =>
  content.labels?.[field.name] ??
  questionOf(field, context.say) ??
  labelOf(field, context.say, context.own?.label(field, context))

function control(
  context: FlowScreenContext,
  content: FormContent,
  wrong: ReadonlyMap<string, string>,
  field: Field,
) {
  const { controls, locale, own, postalLookUps, profile, readAgreement, say, typed } = context
  const asked = isAsked(field, typed)
  // What is not asked for leaves its place empty, so that the fields after it keep what is typed in them.
  if (!asked && !field.locked) return nothing
  return controlOf(
    controls,
    field.kind,
  )?.({
    field,
    id: context.id(field.name),
    label: labelIn(context, content)(field),
    hint: content.hints?.[field.name] ?? hintOf(field, say, own?.hint(field)),
    error: wrong.get(field.name),
    autocomplete: content.autocomplete?.[field.name],
    locked: !asked,
    kept: typed[field.name],
    optional: isOptional(field, typed),
    starred: isStarred(context, content),
    optionLabel: (option) => content.options?.[option] ?? optionOf(field, option, say),
    postalLookUps,
    profile,
    locale,
    readAgreement,
  })
}

const isStarred = ({ profile }: FlowScreenContext, { legend }: FormContent) =>
  profile.marks === 'required' && legend !== undefined

/** Whoever signs in, or will be signed in at the end, says once whose the computer is; unless the city has said so. */
const asksComputer = ({ profile, screen, kind }: FlowScreenContext) =>
  !profile.computers && !screen.flow && (kind === 'login' || kind === 'register')

export const computer = ({ id }: ScreenContext) => html`
  <div class="ca-choice">
    <input class="ca-radio" id=${id('shared')} name="shared" type="checkbox" />
    <label class="ca-choice-label" for=${id('shared')}
      >${msg('Este equipo es público o compartido')}</label
    >
  </div>
`

const submitted = (context: FlowScreenContext) => (event: SubmitEvent) => {
  event.preventDefault()
  context.submit(event.currentTarget as HTMLFormElement)
}

/** A question that comes or goes moves the button. */
const changed =
  ({ changed: noted }: FlowScreenContext) =>
  (event: Event) => {
    const form = event.currentTarget as HTMLFormElement
    whenReleased(form, () => noted(form))
  }

/** A question that has come up may stand behind whoever listens: a finger has gone on meanwhile. */
function furtherQuestion(context: FlowScreenContext, content: FormContent) {
  const { fields, typed } = context
  const open = fields.find(({ kind, name }) => kind === 'document-kind' && !typed[name])
  return open ? msg(str`Hay una pregunta más: ${labelIn(context, content)(open)}`) : nothing
}

const said = (context: FlowScreenContext, content: FormContent) =>
  context.sending ? underWay(context.delayed) : furtherQuestion(context, content)

/**
 * Beneath a number that may read as several documents there is a place for the question which one it is, also while it
 * is not asked: what comes and goes in the midst of a form must not move what is typed into the fields after it.
 */
const placesOf = (fields: readonly Field[]): readonly (Field | undefined)[] =>
  fields.flatMap((field, at) =>
    field.kind === 'identifier' &&
    field.accepts.length > 1 &&
    fields[at + 1]?.kind !== 'document-kind'
      ? [field, undefined]
      : [field],
  )

const form = (context: FlowScreenContext, content: FormContent) => {
  const wrong = wrongFields(context, labelIn(context, content))
  const { around = (_: unknown, drawn: unknown) => drawn } = content
  const button = context.say(`step.${context.screen.at}.button`, content.button)
  const pressed = submitButton(button, context.sending === 'answer')
  return html`<form
    class="ca-form"
    method="post"
    novalidate
    @submit=${submitted(context)}
    @change=${changed(context)}
  >
    ${isStarred(context, content) ? html`<p class="ca-hint">${content.legend}</p>` : nothing}
    ${content.before ?? nothing}
    ${placesOf(context.fields).map((field) =>
      field ? around(field, control(context, content, wrong, field)) : nothing,
    )}
    ${asksComputer(context) ? around(undefined, computer(context)) : nothing}
    ${content.beneath ? [pressed, content.beneath] : pressed}
    <p class="ca-hidden" role="status">${said(context, content)}</p>
  </form>`
}

export const shell = (context: FlowScreenContext, content: FormContent): TemplateResult => {
  const own = (part: string, words: string) =>
    context.say(`step.${context.screen.at}.${part}`, words)
  const lead = typeof content.lead === 'string' ? own('lead', content.lead) : content.lead
  return html`
    <div class="ca-head">
      ${context.progress?.(context)} ${heading(context, own('title', content.title))}
      <p class="ca-lead">${lead}</p>
    </div>
    ${summary(context, labelIn(context, content))} ${form(context, content)}
    ${content.after ?? nothing}
  `
}
