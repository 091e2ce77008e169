/** Pieces of a view, in the classes that the widget's own have. */
import { html, nothing } from 'lit'

/** Of the view that has the page: there is one at a time. */
export const heading = (text: string) =>
  html`<h1 class="desk-title" tabindex="-1" data-desk-heading>${text}</h1>`

export const note = (text: string, tone: 'error' | 'good' | 'plain' = 'plain') =>
  text === ''
    ? nothing
    : html`<p class="ca-note" data-tone=${tone} role=${tone === 'error' ? 'alert' : nothing}>
        ${text}
      </p>`

/** @param busy a press is under way: the button keeps its place and its focus, and does nothing */
export const button = (
  label: string,
  press: () => void,
  { busy = false, secondary = false, name = '', describedBy = '' } = {},
) =>
  html`<button
    type="button"
    class=${secondary ? 'ca-button ca-secondary ca-small' : 'ca-button'}
    aria-disabled=${busy}
    aria-label=${name || nothing}
    aria-describedby=${describedBy || nothing}
    @click=${() => {
      if (!busy) press()
    }}
  >
    ${label}
  </button>`

/** Something that can be done, with a line that says when it is right, and what comes of it. */
export interface Entry {
  readonly label: string
  readonly hint: string
  press(): void
}

export const entries = (all: readonly Entry[], busy: boolean) => html`
  <ul class="desk-entries">
    ${all.map(
      ({ label, hint, press }, at) =>
        html`<li>
          ${button(label, press, { busy, secondary: true, describedBy: `entry-${at}` })}
          <p class="ca-hint" id="entry-${at}">${hint}</p>
        </li>`,
    )}
  </ul>
`

export interface Column<Row> {
  readonly title: string
  cell(row: Row): unknown
}

/**
 * Scrolls within itself where it is wider than the page, by keys as well; where the page is narrow, each row stands below
 * the other with the names of its columns, or the last of them would be out of sight. Roles are said, because a table
 * that is laid out as something else is none to some browsers.
 */
export const table = <Row>(
  caption: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
) => html`
  <div class="desk-scroll" role="region" aria-label=${caption} tabindex="0">
    <table class="desk-table" role="table">
      <caption class="ca-hidden">
        ${caption}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          ${columns.map(({ title }) => html`<th scope="col" role="columnheader">${title}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows.map(
          (row) =>
            html`<tr role="row">
              ${columns.map(({ cell, title }, at) =>
                at === 0
                  ? html`<th scope="row" role="rowheader">${cell(row)}</th>`
                  : html`<td role="cell" data-title=${title}>${cell(row)}</td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>
`

/** A part of a long page, under a heading that opens and closes it. */
export const folded = (title: string, isOpen: boolean, content: unknown) => html`
  <details class="desk-fold" ?open=${isOpen}>
    <summary><h2 class="ca-section-title">${title}</h2></summary>
    ${content}
  </details>
`

/** What is known of somebody, a line each. */
export const facts = (rows: readonly (readonly [label: string, value: unknown])[]) => html`
  <dl class="ca-data desk-data">
    ${rows.map(
      ([label, value]) =>
        html`<div>
          <dt>${label}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>
`

interface Field {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly error: string
}

/** A control with its label, its help and its error. */
const labelled = ({ id, label, hint, error }: Field, control: unknown) => html`
  <div class="ca-field" ?data-wrong=${error !== ''}>
    <label class="ca-label" for=${id}>${label}</label>
    ${hint === '' ? nothing : html`<p class="ca-hint" id="${id}-hint">${hint}</p>`}
    ${error === '' ? nothing : html`<p class="ca-error" id="${id}-error">${error}</p>`} ${control}
  </div>
`

const describedBy = ({ id, hint, error }: Field) =>
  [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ') || nothing

/** What a field begins with, and whether it may stay empty. */
interface Typed {
  readonly value?: string
  readonly optional?: boolean
}

/** A field of one line. */
export const textField = (
  field: Field &
    Typed & {
      readonly numeric?: boolean
      readonly date?: boolean
      readonly longest?: number
    },
) =>
  labelled(
    field,
    html`<input
      class="ca-input"
      id=${field.id}
      name=${field.id}
      type=${field.date ? 'date' : 'text'}
      value=${field.value ?? ''}
      autocomplete="off"
      autocapitalize="none"
      spellcheck="false"
      maxlength=${field.longest ?? 254}
      ?required=${!field.optional}
      inputmode=${field.numeric ? 'numeric' : nothing}
      aria-invalid=${field.error !== ''}
      aria-describedby=${describedBy(field)}
    />`,
  )

/** A box that may be ticked. */
export const checkBox = (field: {
  readonly name: string
  readonly label: unknown
  readonly error?: string
  readonly checked?: boolean
}) => html`
  <div class="ca-field" ?data-wrong=${!!field.error}>
    ${field.error ? html`<p class="ca-error" id="${field.name}-error">${field.error}</p>` : nothing}
    <div class="ca-choice">
      <input
        class="ca-radio"
        type="checkbox"
        name=${field.name}
        id=${field.name}
        value="yes"
        ?checked=${field.checked ?? false}
        aria-invalid=${!!field.error}
        aria-describedby=${field.error ? `${field.name}-error` : nothing}
      />
      <label class="ca-choice-label" for=${field.name}>${field.label}</label>
    </div>
  </div>
`

/** A field of several lines. */
export const textArea = (field: Field & Typed & { readonly longest?: number }) =>
  labelled(
    field,
    html`<textarea
      class="ca-input desk-area"
      id=${field.id}
      name=${field.id}
      rows="3"
      maxlength=${field.longest ?? 2000}
      ?required=${!field.optional}
      aria-invalid=${field.error !== ''}
      aria-describedby=${describedBy(field)}
      .defaultValue=${field.value ?? ''}
    ></textarea>`,
  )

/** One of several, by radio buttons; none is chosen unless it is said. */
export const choices = <Value extends string>(field: {
  readonly name: string
  readonly legend: string
  readonly values: readonly Value[]
  readonly words: Readonly<Record<Value, string>>
  readonly chosen?: Value | undefined
  readonly error?: string
}) => html`
  <fieldset class="ca-options" aria-describedby=${field.error ? `${field.name}-error` : nothing}>
    <legend class="ca-label">${field.legend}</legend>
    ${field.error ? html`<p class="ca-error" id="${field.name}-error">${field.error}</p>` : nothing}
    ${field.values.map((value) => {
      const id = `${field.name}-${value}`
      return html`<div class="ca-choice">
        <input
          class="ca-radio"
          type="radio"
          name=${field.name}
          id=${id}
          value=${value}
          ?checked=${value === field.chosen}
        />
        <label class="ca-choice-label" for=${id}>${field.words[value]}</label>
      </div>`
    })}
  </fieldset>
`
