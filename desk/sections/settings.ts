/** The settings of the city: what may be changed, what waits for a second officer, and what was published. */
import { html, nothing, type PropertyDeclarations } from 'lit'
import {
  settingNames,
  type PublicationAnswer,
  type SettingErrors,
  type SettingField,
  type SettingName,
  type SettingsVersion,
  type SettingsView,
} from '../../contract/desk/settings.ts'
import { ChangingElement } from '../changing-element.ts'
import { moment } from '../context.ts'
import { button, heading, note, table } from '../parts.ts'
import { sentenceOf } from '../words/index.ts'
import { previewLink } from './preview-link.ts'
import { labelOf, settingOf, shown } from './settings-labels.ts'
import { changesOf, namesOf } from './settings-version.ts'
import { whereRead } from './text-labels.ts'

export class DeskSettings extends ChangingElement<SettingsView> {
  static override properties: PropertyDeclarations = {
    ...ChangingElement.properties,
    opened: { state: true },
    fragment: { state: true },
    backTo: { state: true },
  }

  declare opened: SettingName | 'services' | undefined
  /** A version as a fragment of a profile, to be copied. */
  declare fragment: string
  /** The version that is to be gone back to, once that was read over. */
  declare backTo: number | undefined

  constructor() {
    super()
    this.fragment = ''
  }

  protected override address() {
    return this.desk.routes.settings
  }

  readonly #closed = ({ detail }: CustomEvent<SettingsView | null | undefined>): void => {
    this.opened = undefined
    this.done = detail ? this.desk.words.settings.kept : ''
    this.wrong = ''
    if (detail) this.told = detail
    void this.focusHeading()
  }

  #refusal(errors: SettingErrors): string {
    const { words } = this.desk
    const blamed = (name: string) => (name === '' ? '' : `${labelOf(words, name)}: `)
    return Object.entries(errors)
      .map(([name, error]) => blamed(name) + words.settings.errors[error])
      .join(' ')
  }

  #send(path: string, body: object): void {
    const say = this.desk.words.settings
    void this.send(path, body, (told) => {
      const answer = told as PublicationAnswer
      if (answer.is === 'refused') this.wrong = this.#refusal(answer.errors)
      else this.done = answer.is === 'drafted' ? say.drafted : say.published(answer.number)
    })
  }

  async #export(number: number): Promise<void> {
    const { ask, routes, words } = this.desk
    const answer = await ask<object>(routes.settingsFragment(number))
    if (answer.ok) this.fragment = JSON.stringify(answer.value, null, 2)
    else this.wrong = sentenceOf(words, answer.code)
  }

  #menu({ fields }: SettingsView) {
    const say = this.desk.words.settings
    const names = settingNames.filter((name) => fields.some((one) => settingOf(one.name) === name))
    return html`<ul class="desk-settings">
      ${names.map((name) => {
        const waiting = fields.filter((one) => settingOf(one.name) === name && one.draft).length
        return html`<li>
          ${button(
            waiting === 0 ? say.names[name] : say.waiting(say.names[name], waiting),
            () => {
              this.opened = name
            },
            { secondary: true },
          )}
        </li>`
      })}
      <li>${button(say.services.title, () => (this.opened = 'services'), { secondary: true })}</li>
    </ul>`
  }

  #draft(view: SettingsView) {
    const { words, routes } = this.desk
    const say = words.settings
    const drafted = view.fields.filter(({ draft }) => draft)
    if (drafted.length === 0) return html`<p>${say.nothingWaits}</p>`
    const refusal = this.#refusal(view.errors)
    return html`${table<SettingField>(
        say.draft,
        [
          { title: say.field, cell: ({ name }) => labelOf(words, name) },
          { title: say.now, cell: ({ present }) => shown(words, present) },
          { title: say.becomes, cell: ({ draft }) => shown(words, draft?.value ?? '') },
          { title: say.author, cell: ({ draft }) => draft?.author.name },
          {
            title: say.place,
            cell: (field) => html`${whereRead(words, field)} ${previewLink(this.desk, field)}`,
          },
        ],
        drafted,
      )}
      ${note(refusal, 'error')}
      <p>
        <a href=${routes.preview('draft')} target="_blank" rel="noopener">${say.preview}</a>
      </p>
      ${
        view.mayPublish && refusal === ''
          ? button(
              say.publish,
              () => this.#send(routes.settingsPublication, { revision: view.revision }),
              { busy: this.busy },
            )
          : html`<p class="ca-hint">${say.second}</p>`
      }`
  }

  #goBack({ inForce }: SettingsView, number: number, isUsable = true) {
    const say = this.desk.words.settings
    if (number === inForce) return say.inForce
    if (!isUsable) return nothing
    const press = () => (this.backTo = number)
    if (number === 0) return button(say.backTo(0), press, { busy: this.busy, secondary: true })
    const name = `${say.rollBack}: ${say.number} ${number}`
    return button(say.rollBack, press, { busy: this.busy, secondary: true, name })
  }

  #goingBack(view: SettingsView, number: number) {
    const leaves = () => (this.backTo = undefined)
    const confirmed = () => {
      leaves()
      this.#send(this.desk.routes.settingsRollBack(number), { inForce: view.inForce })
    }
    const kept = () => {
      leaves()
      void this.focusHeading()
    }
    return html`<desk-going-back
      .desk=${this.desk}
      .view=${view}
      .number=${number}
      @desk-confirmed=${confirmed}
      @desk-kept=${kept}
    ></desk-going-back>`
  }

  #versions(view: SettingsView) {
    const { words, routes } = this.desk
    const say = words.settings
    if (view.versions.length === 0) return html`<p>${say.none}</p>`
    return html`${table<SettingsVersion>(
      say.versions,
      [
        { title: say.number, cell: ({ number }) => number },
        { title: say.since, cell: ({ at }) => moment(this.desk, at) },
        { title: say.by, cell: (version) => namesOf(view, version) },
        { title: say.changed, cell: (version) => changesOf(words, version) },
        {
          title: say.acts,
          cell: ({ number, isUsable }) =>
            html`<div class="desk-acts">
              ${this.#goBack(view, number, isUsable)}
              <a href=${routes.preview(`${number}`)} target="_blank" rel="noopener">${say.look}</a>
              ${button(say.export, () => void this.#export(number), {
                secondary: true,
                name: `${say.export}: ${say.number} ${number}`,
              })}
            </div>`,
        },
      ],
      view.versions,
    )}
    ${view.inForce > view.versions.length ? html`<p class="ca-hint">${say.lastOf(view.versions.length, view.inForce)}</p>` : nothing}
    ${view.inForce === 0 ? nothing : this.#goBack(view, 0)}
    ${
      this.fragment === ''
        ? nothing
        : html`<label class="ca-label" for="fragment">${say.fragment}</label>
            <textarea
              class="ca-input desk-area"
              id="fragment"
              rows="10"
              readonly
              .value=${this.fragment}
            ></textarea>`
    }`
  }

  protected override list(view: SettingsView) {
    const say = this.desk.words.settings
    return html`${this.#menu(view)}
      <h2 class="ca-section-title">${say.draft}</h2>
      ${this.#draft(view)}
      <h2 class="ca-section-title">${say.versions}</h2>
      ${this.#versions(view)}`
  }

  protected override render() {
    const { words } = this.desk
    const { told: view, opened } = this
    if (opened === 'services')
      return html`<desk-services
        .desk=${this.desk}
        @desk-setting-closed=${this.#closed}
      ></desk-services>`
    if (view && opened)
      return html`<desk-setting
        .desk=${this.desk}
        .view=${view}
        .setting=${opened}
        @desk-setting-closed=${this.#closed}
      ></desk-setting>`
    if (view && this.backTo !== undefined) return this.#goingBack(view, this.backTo)
    const say = words.settings
    return html`<section class="desk-section" aria-busy=${this.busy}>
      ${heading(words.sections.settings)}
      <p class="ca-hint">${say.how}</p>
      <div role="status">${note(this.done, 'good')}</div>
      ${this.listed()}
    </section>`
  }
}
