/** The form of one setting. What was typed stays, whatever others write meanwhile. */
import { html, nothing, type PropertyDeclarations } from 'lit'
import type {
  DraftAnswer,
  SettingError,
  SettingErrors,
  SettingField,
  SettingName,
  SettingsView,
} from '../../contract/desk/settings.ts'
import { button, heading, note } from '../parts.ts'
import { SendingElement } from '../sending-element.ts'
import { sentenceOf } from '../words/index.ts'
import { foundFields } from './found-fields.ts'
import { previewLink } from './preview-link.ts'
import { settingControl } from './setting-control.ts'
import { labelOf, settingOf, shown } from './settings-labels.ts'
import { whereRead } from './text-labels.ts'

/** So many at a time. */
const step = 40

export class DeskSetting extends SendingElement {
  static override properties: PropertyDeclarations = {
    ...SendingElement.properties,
    view: { attribute: false },
    setting: { attribute: false },
    typed: { state: true },
    filter: { state: true },
    most: { state: true },
    errors: { state: true },
    news: { state: true },
  }

  declare view: SettingsView
  declare setting: SettingName
  /** By the name of the field. */
  declare typed: Readonly<Record<string, string>>
  declare filter: string
  /** Fields that are shown. */
  declare most: number
  declare errors: SettingErrors
  /** What others have done meanwhile, in words. */
  declare news: string

  constructor() {
    super()
    this.news = ''
    this.typed = {}
    this.filter = ''
    this.most = step
    this.errors = {}
  }

  protected override firstUpdated(): void {
    void this.focusHeading()
  }

  /** What was typed stays; that what it rests on has changed is told. */
  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    const before = changed.get('view') as SettingsView | undefined
    if (!before) return
    const own = ({ fields }: SettingsView) =>
      JSON.stringify(fields.filter(({ name }) => settingOf(name) === this.setting))
    if (own(before) !== own(this.view)) this.news = this.desk.words.settings.meanwhile
  }

  get #fields(): readonly SettingField[] {
    return this.view.fields.filter(({ name }) => settingOf(name) === this.setting)
  }

  readonly #written = ({ present, draft }: SettingField) => draft?.value ?? present

  #close(view: SettingsView | undefined): void {
    this.dispatchEvent(new CustomEvent('desk-setting-closed', { detail: view }))
  }

  #keep = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    if (this.busy) return
    const { routes, words } = this.desk
    const changed = this.#fields.filter(
      (field) => (this.typed[field.name] ?? this.#written(field)) !== this.#written(field),
    )
    if (changed.length === 0) return this.#close(undefined)
    const changes = Object.fromEntries(
      changed.map(({ name }) => [name, (this.typed[name] ?? '').replaceAll('\r\n', '\n')]),
    )
    const seen = Object.fromEntries(
      changed.flatMap(({ name, draft }) => (draft ? [[name, draft.id]] : [])),
    )
    this.errors = {}
    this.wrong = ''
    const answer = await this.post<DraftAnswer>(routes.settingsDraft, {
      changes,
      seen,
      inForce: this.view.inForce,
    })
    if (answer.ok && answer.value.is === 'kept') return this.#close(answer.value.view)
    if (answer.ok && answer.value.is === 'refused') return this.#refuse(answer.value.errors)
    if (answer.ok) return
    this.wrong = sentenceOf(words, answer.code)
    if (answer.code === 'settings_changed') await this.#lookAgain()
  }

  #refuse(errors: SettingErrors): void {
    this.errors = errors
    const all = errors['']
    this.wrong = all ? this.desk.words.settings.errors[all] : ''
    void this.updateComplete.then(() => this.showWrongField())
  }

  /** What the other has written stands beneath what was typed here. */
  async #lookAgain(): Promise<void> {
    const { ask, routes } = this.desk
    const answer = await ask<SettingsView>(routes.settings)
    if (answer.ok) this.view = answer.value
  }

  #sentence(error: SettingError | undefined) {
    return error ? this.desk.words.settings.errors[error] : ''
  }

  #field(field: SettingField) {
    const { words } = this.desk
    const say = words.settings
    const { name, coded, present, draft } = field
    const error = this.#sentence(this.errors[name])
    const link = previewLink(this.desk, field)
    const others = draft && draft.value !== (this.typed[name] ?? draft.value)
    const hints = [
      whereRead(words, field),
      ...(coded === present ? [] : [say.coded(shown(words, coded))]),
      ...(draft ? [say.waits(shown(words, present), draft.author.name)] : []),
      ...(others ? [say.others(shown(words, draft.value), draft.author.name)] : []),
    ]
    return html`<div class="ca-field" ?data-wrong=${error !== ''}>
      <label class="ca-label" for=${name}>${labelOf(words, name)}</label>
      <p class="ca-hint" id="${name}-hint">${hints.filter(Boolean).join(' ')}</p>
      ${error === '' ? nothing : html`<p class="ca-error" id="${name}-error">${error}</p>`}
      ${settingControl(field, {
        value: this.typed[name] ?? this.#written(field),
        error,
        typed: (text) => (this.typed = { ...this.typed, [name]: text }),
      })}
      ${link === nothing ? nothing : html`<p>${link}</p>`}
    </div>`
  }

  #found(): readonly SettingField[] {
    return foundFields(
      this.desk.words,
      this.#fields,
      this.filter,
      ({ name, draft }) => draft !== undefined || this.typed[name] !== undefined,
    )
  }

  /** Goes on where the list ended. */
  async #showMore(): Promise<void> {
    const next = this.#found()[this.most]
    this.most += step
    await this.updateComplete
    if (next) this.querySelector<HTMLElement>(`[name='${next.name}']`)?.focus()
  }

  #search(found: number) {
    const say = this.desk.words.settings
    const all = this.#fields.length
    if (all <= step) return nothing
    return html`<div class="ca-field">
      <label class="ca-label" for="desk-filter">${say.filter}</label>
      <p class="ca-hint" id="desk-filter-hint">${say.filterHint}</p>
      <input
        class="ca-input"
        id="desk-filter"
        type="search"
        autocomplete="off"
        aria-describedby="desk-filter-hint"
        @input=${({ target }: InputEvent) => {
          this.filter = (target as HTMLInputElement).value
          this.most = step
        }}
      />
      <p role="status">${say.shownOf(Math.min(this.most, found), found, all)}</p>
    </div>`
  }

  protected override render() {
    const { words } = this.desk
    const say = words.settings
    const found = this.#found()
    const mayWrite = this.desk.officer.role === 'administrator'
    return html`<section class="desk-section" aria-busy=${this.busy}>
      ${heading(say.names[this.setting])}
      <p>${say.about[this.setting]}</p>
      <div role="status">${note(this.news)}</div>
      ${note(this.wrong, 'error')} ${this.#search(found.length)}
      <form class="ca-form desk-form" novalidate @submit=${this.#keep}>
        ${found.slice(0, this.most).map((field) => this.#field(field))}
        ${
          found.length > this.most
            ? html`<p>
                ${button(say.more(Math.min(step, found.length - this.most)), () => void this.#showMore(), { secondary: true })}
              </p>`
            : nothing
        }
        <div class="ca-actions">
          ${
            mayWrite
              ? html`<button class="ca-button" type="submit" aria-disabled=${this.busy}>
                  ${say.keep}
                </button>`
              : nothing
          }
          ${button(say.back, () => this.#close(undefined), { secondary: true })}
        </div>
      </form>
    </section>`
  }
}
