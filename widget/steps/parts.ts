/** Pieces that every screen is made of: heading, summary of errors, buttons, links to the other flows. */
import { msg } from '../locale/msg.ts'
import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { Field } from '../../contract/fields/index.ts'
import type { FlowKind } from '../../contract/flow.ts'
import { withOwnTerms } from '../../contract/wording.ts'
import { fieldSentence, sentenceOf } from '../fields/lazy-validation.ts'
import { focusField } from '../focus.ts'
import type { FlowScreenContext, ElementPage, ScreenContext } from './screen-context.ts'

/** Takes the focus when a screen is new, never by the Tab key. */
export const heading = ({ level }: Pick<ScreenContext, 'level'>, words: string) => html`
  <h2 class="ca-title" tabindex="-1" data-ca-heading aria-level=${level === 2 ? nothing : level}>
    ${words}
  </h2>
`

/** What is wrong, said at once by a screen reader and focused, each line leading to its field. */
const summaryBox = (content: unknown) => html`
  <div class="ca-note" data-tone="error" data-ca-summary role="alert" tabindex="-1">
    <div class="ca-note-text">${content}</div>
  </div>
`

const fieldLink = (context: FlowScreenContext, name: string, words: string) =>
  html`<a
    class="ca-link"
    href="#${context.id(name)}"
    @click=${(event: Event) => focusField(event, context.id(name))}
    >${words}</a
  >`

/** The fields that a refusal names, each with its sentence. A refused code is the code field's error. */
export function wrongFields(
  { refusal, fields, locale, say }: FlowScreenContext,
  labelFor: (field: Field) => string,
): ReadonlyMap<string, string> {
  const wrong = new Map<string, string>()
  for (const field of fields) {
    const code = refusal?.fields?.[field.name]
    if (code) {
      const own = fieldSentence(code, field, labelFor(field), refusal.triesLeft)
      wrong.set(field.name, say(`error.${code}`, own))
    }
    if (field.kind === 'code' && refusal?.code === 'wrong_code')
      wrong.set(field.name, sentenceOf(refusal, locale))
  }
  return wrong
}

export function summary(
  context: FlowScreenContext,
  labelFor: (field: Field) => string,
): TemplateResult | typeof nothing {
  const { refusal, locale, say } = context
  if (!refusal) return nothing
  const what = say(`failure.${refusal.code}`, sentenceOf(refusal, locale))
  const wrong = wrongFields(context, labelFor)
  if (wrong.size === 0) return alarm(what)
  const lines = [...wrong].map(([name, words]) => html`<li>${fieldLink(context, name, words)}</li>`)
  return summaryBox(html`
    <p class="ca-strong">
      ${refusal.code === 'wrong_credentials' ? what : msg('Revise lo siguiente')}
    </p>
    <ul class="ca-lines">
      ${lines}
    </ul>
  `)
}

/** Says a failure outside a form. */
export const alarm = (content: unknown) => summaryBox(html`<p>${content}</p>`)

/** Said once, and once more when it takes a while; what the citizen typed stays where it is. */
export const underWay = (delayed: boolean) => (delayed ? msg('Un momento…') : msg('Enviando…'))

/** The button of a form. While its work is under way it keeps its focus and does nothing. */
export const submitButton = (words: string, busy: boolean) => html`
  <button
    class="ca-button"
    type="submit"
    aria-disabled=${busy ? 'true' : nothing}
    aria-busy=${busy ? 'true' : nothing}
  >
    <span class="ca-spinner" ?hidden=${!busy}></span>${words}
  </button>
`

/** Whether the municipality has a flow at all. */
export const offers = ({ profile }: ScreenContext, kind: FlowKind): boolean =>
  profile.flows[kind] !== undefined

/** Another flow: a link where it has a page of its own, a button where the element switches in place. */
export const pageLink = (
  context: ScreenContext,
  page: ElementPage,
  words: string,
  look = 'ca-link',
) => {
  const href = context.hrefOf(page)
  const said = withOwnTerms(words, context.profile.wording?.[context.locale])
  return href
    ? html`<a class=${look} href=${href}>${said}</a>`
    : html`<button class=${look} type="button" @click=${() => context.go(page)}>${said}</button>`
}

/** Another flow, called as the municipality calls it; else as here. */
export const namedPageLink = (context: ScreenContext, page: ElementPage, words: string) =>
  pageLink(context, page, context.say(`link.${page}`, words))
