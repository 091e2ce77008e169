/** What every control is given, and what all are put in: label, hint, error. */
import { msg } from '../locale/msg.ts'
import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { Field, FieldKind } from '../../contract/fields/index.ts'
import type { Locale } from '../../contract/locale.ts'
import type { PublicProfile } from '../../contract/profile.ts'
import type { Reply } from '../api/client.ts'
import type { PostalLookUps } from './postal-look-ups.ts'

/** The text of an agreement, as the Worker tells it. */
export interface AgreementText {
  readonly version: string
  readonly title: string
  readonly text: string
}

export interface AskedFor<Some extends Field> {
  readonly field: Some
  /** Unique in the page; what belongs to the field appends to it. */
  readonly id: string
  readonly label: string
  /** Empty when there is nothing to add. */
  readonly hint: string
  /** What is wrong with it, as a sentence. */
  readonly error: string | undefined
  /** WHATWG autofill token that the step wants instead of the field's own. */
  readonly autocomplete: string | undefined
  /** Shown, but not asked for as the other answers are now. */
  readonly locked: boolean
  /** May be left empty, as the other answers are now. */
  readonly optional: boolean
  /** What must be given is marked, instead of what may be left empty. */
  readonly starred: boolean
  /** What stands in it when it appears. */
  readonly kept: string | undefined
  /** What one option of a choice is called. */
  readonly optionLabel: (option: string) => string
  readonly postalLookUps: PostalLookUps | undefined
  readonly profile: PublicProfile
  readonly locale: Locale
  /** Undefined while nothing asks for a consent. */
  readonly readAgreement: ((id: string) => Promise<Reply<AgreementText>>) | undefined
}

export type Asked<Kind extends FieldKind = FieldKind> = AskedFor<Extract<Field, { kind: Kind }>>

export type Control<Kind extends FieldKind = FieldKind> = (asked: Asked<Kind>) => TemplateResult

export type Controls = { readonly [Kind in FieldKind]?: Control<Kind> }

// The one cast of this registry: the compiler cannot see that a field meets the control of its own kind.
export const controlOf = (controls: Controls, kind: FieldKind): Control | undefined =>
  controls[kind] as Control | undefined

export const hintId = (id: string) => `${id}-hint`
export const errorId = (id: string) => `${id}-error`

/** The ids that describe a control to a screen reader: its hint, then its error. */
export const describedBy = ({ id, hint, error }: Asked, ...more: string[]) =>
  [hint && hintId(id), ...more, error && errorId(id)].filter(Boolean).join(' ') || nothing

/** After a label: whether something must be given. Screen readers hear it of the control itself. */
export const mark = ({ locked, optional, starred }: Asked) => {
  if (starred)
    return optional || locked
      ? nothing
      : html`<span class="ca-required" aria-hidden="true">&nbsp;*</span>`
  return optional ? html`<span class="ca-optional">&nbsp;(${msg('opcional')})</span>` : nothing
}

export const errorLine = ({ id, error }: Asked) =>
  error
    ? html`<p class="ca-error" id=${errorId(id)}>
        <span class="ca-hidden">${msg('Error:')} </span>${error}
      </p>`
    : nothing

/** Puts label, hint and error around a control. */
export const labelled = (asked: Asked, control: TemplateResult) => html`
  <div class="ca-field" ?data-wrong=${asked.error !== undefined}>
    <label class="ca-label" for=${asked.id}>${asked.label}${mark(asked)}</label>
    ${asked.hint ? html`<p class="ca-hint" id=${hintId(asked.id)}>${asked.hint}</p>` : nothing}
    ${errorLine(asked)} ${control}
  </div>
`
