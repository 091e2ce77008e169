/** One of a few: buttons to press where there are few, a list where there are many. */
import { msg } from '../locale/msg.ts'
import { html, nothing } from 'lit/html.js'
import { describedBy, errorLine, labelled, hintId, mark, type Asked } from './control.ts'

/** From here on a list takes less room than it hides. */
export const fewOptions = 4

type Chosen = Asked<'choice' | 'document-kind'>

const radio = (asked: Chosen) => (option: string, index: number) => html`
  <div class="ca-choice">
    <input
      class="ca-radio"
      id=${index === 0 ? asked.id : `${asked.id}-${index}`}
      name=${asked.field.name}
      type="radio"
      value=${option}
      ?checked=${asked.kept === option}
      ?disabled=${asked.locked}
    />
    <label class="ca-choice-label" for=${index === 0 ? asked.id : `${asked.id}-${index}`}
      >${asked.optionLabel(option)}</label
    >
  </div>
`

const buttons = (asked: Chosen) => html`
  <fieldset
    class="ca-field ca-options"
    ?data-wrong=${asked.error !== undefined}
    role="radiogroup"
    aria-required=${!asked.optional}
    aria-invalid=${!!asked.error}
    aria-describedby=${describedBy(asked)}
  >
    <legend class="ca-label">${asked.label}${mark(asked)}</legend>
    ${asked.hint ? html`<p class="ca-hint" id=${hintId(asked.id)}>${asked.hint}</p>` : nothing}
    ${errorLine(asked)} ${asked.field.options.map(radio(asked))}
  </fieldset>
`

/** A list to choose from, which begins with nothing chosen. */
export const list = (
  asked: Asked,
  options: readonly string[],
  label: (option: string) => string,
  more: unknown = nothing,
) =>
  labelled(
    asked,
    html`<select
      class="ca-input ca-select"
      id=${asked.id}
      name=${asked.field.name}
      aria-describedby=${describedBy(asked)}
      aria-invalid=${!!asked.error}
      ?disabled=${asked.locked}
      ?required=${!asked.optional}
    >
      <option value="">${msg('Elija una opción')}</option>
      ${options.map((option) => html`<option value=${option}>${label(option)}</option>`)} ${more}
    </select>`,
  )

export const choice = (asked: Chosen) =>
  asked.field.options.length <= fewOptions
    ? buttons(asked)
    : list(asked, asked.field.options, asked.optionLabel)
