/** The city's other systems: what waits for a second officer, what there is, and what can be undone. */
import { html, nothing, type PropertyDeclarations } from 'lit'
import type { ProposalReason } from '../../contract/desk/proposals.ts'
import { permits } from '../../contract/desk/roles.ts'
import type {
  ConfirmedSecret,
  RegisteredService,
  ServiceActName,
  ServiceChange,
  ServicesView,
  ServiceUndoing,
} from '../../contract/desk/services.ts'
import { ChangingElement } from '../changing-element.ts'
import { moment } from '../context.ts'
import { button, heading, note } from '../parts.ts'
import { differences, termsOf } from './service-terms.ts'

export class DeskServices extends ChangingElement<ServicesView> {
  static override properties: PropertyDeclarations = {
    ...ChangingElement.properties,
    form: { state: true },
    secret: { state: true },
    undoing: { state: true },
  }

  /** The service in the form; `new` for one that is added. */
  declare form: RegisteredService | 'new' | undefined
  /** Shown until the officer says that it was handed over. */
  declare secret: ConfirmedSecret | undefined
  /** Id of what is to be undone, once that was read over. */
  declare undoing: string | undefined

  protected override address() {
    return this.desk.routes.services
  }

  /** The service in the form as it is now; as it was, where it is gone. */
  protected override willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void {
    const { form, told } = this
    if (!changed.has('told') || !form || form === 'new') return
    this.form = told?.services.find(({ id }) => id === form.id) ?? form
  }

  /** @param said what is said once it stands */
  #send(path: string, body: object, said: (answer: unknown) => string): void {
    void this.send(path, body, (answer) => (this.done = said(answer)))
  }

  #propose({ id, revision }: RegisteredService, is: ServiceActName): void {
    const { routes, words } = this.desk
    const body = { is, service: id, revision }
    this.#send(routes.serviceChanges, body, () => words.settings.services.proposed)
  }

  #confirm({ id }: ServiceChange): void {
    const { routes, words } = this.desk
    this.#send(routes.confirmProposal(id), {}, (made) => {
      this.secret = made as ConfirmedSecret | undefined
      return words.settings.services.confirmed
    })
  }

  #undo({ id }: ServiceChange): void {
    const { routes, words } = this.desk
    const { undone, reproposed } = words.settings.services
    this.undoing = undefined
    this.#send(routes.undoServiceChange(id), {}, (answer) =>
      (answer as ServiceUndoing).is === 'undone' ? undone : reproposed,
    )
  }

  readonly #closed = ({ detail }: CustomEvent<{ readonly done: string }>): void => {
    this.form = undefined
    this.done = detail.done
    this.wrong = ''
    void this.load()
    void this.focusHeading()
  }

  #shownSecret({ service, secret }: ConfirmedSecret) {
    const say = this.desk.words.settings.services
    return html`<section class="desk-aside" aria-label=${say.secretOf(service)}>
      <h2 class="ca-section-title">${say.secretOf(service)}</h2>
      <p>${say.secretOnce}</p>
      <p><code class="ca-key">${secret}</code></p>
      <p>${button(say.secretKept, () => (this.secret = undefined), { secondary: true })}</p>
    </section>`
  }

  #waiting(change: ServiceChange) {
    const { routes, words } = this.desk
    const { withdrawn, refused } = words.settings.services
    const { id, may } = change
    const done = may === 'withdraw' ? withdrawn : refused
    return html`<desk-service-change
      .desk=${this.desk}
      .change=${change}
      .busy=${this.busy}
      @desk-confirmed=${() => this.#confirm(change)}
      @desk-refused=${({ detail: reason }: CustomEvent<ProposalReason>) =>
        this.#send(routes.refuseProposal(id), { reason }, () => done)}
    ></desk-service-change>`
  }

  #acts(service: RegisteredService) {
    const say = this.desk.words.settings.services
    const { id, terms, secrets } = service
    const act = (label: string, press: () => void) =>
      button(label, press, { busy: this.busy, secondary: true, name: `${label}: ${id}` })
    return html`<div class="desk-acts">
      ${act(say.change, () => (this.form = service))}
      ${
        terms.proves === 'secret'
          ? act(say.rotate, () => this.#propose(service, 'secret_rotated'))
          : nothing
      }
      ${
        secrets > 1 ? act(say.endRotation, () => this.#propose(service, 'rotation_ended')) : nothing
      }
      ${act(say.remove, () => this.#propose(service, 'removed'))}
    </div>`
  }

  #service(service: RegisteredService, mayPropose: boolean) {
    const { words } = this.desk
    const say = words.settings.services
    return html`<section class="desk-aside">
      <h3 class="ca-section-title">${service.id}</h3>
      ${termsOf(words, service.terms, [
        [say.since, moment(this.desk, service.since)],
        ...(service.secrets > 1 ? [[say.secrets, `${service.secrets}`] as const] : []),
      ])}
      ${mayPropose ? this.#acts(service) : nothing}
    </section>`
  }

  #undoable(change: ServiceChange) {
    const say = this.desk.words.settings.services
    const { act, id, service, until } = change
    const what = `${say.acts[act]}: ${service}`
    if (this.undoing === id) return this.#reviewed(change, what)
    return html`<li>
      ${what}. ${say.untilUndone} ${moment(this.desk, until)}.
      ${button(say.undo, () => void this.#review(id), {
        busy: this.busy,
        secondary: true,
        name: `${say.undo}: ${what}`,
      })}
    </li>`
  }

  async #review(id: string): Promise<void> {
    this.undoing = id
    await this.updateComplete
    this.querySelector<HTMLElement>('[data-review]')?.focus()
  }

  /** What undoing it changes, before it is done. */
  #reviewed(change: ServiceChange, what: string) {
    const { words } = this.desk
    const say = words.settings.services
    const { before, after } = change
    const keeps = () => {
      this.undoing = undefined
      void this.focusHeading()
    }
    return html`<li>
      <section class="desk-aside" aria-label=${what}>
        <h3 class="ca-section-title" tabindex="-1" data-review>${say.undoes(what)}</h3>
        ${after && before ? differences(words, after, before) : nothing}
        <div class="ca-actions">
          ${button(say.undo, () => this.#undo(change), { busy: this.busy, name: `${say.undo}: ${what}` })}
          ${button(say.keep, keeps, { secondary: true })}
        </div>
      </section>
    </li>`
  }

  protected override list({ services, waiting, undoable }: ServicesView) {
    const say = this.desk.words.settings.services
    const mayPropose = permits(this.desk.officer.role, 'change_settings')
    return html`<h2 class="ca-section-title">${say.waiting}</h2>
      ${waiting.length === 0 ? html`<p>${say.nothingWaits}</p>` : waiting.map((one) => this.#waiting(one))}
      <h2 class="ca-section-title">${say.present}</h2>
      ${services.length === 0 ? html`<p>${say.none}</p>` : services.map((one) => this.#service(one, mayPropose))}
      ${mayPropose ? html`<p>${button(say.add, () => (this.form = 'new'), { secondary: true })}</p>` : nothing}
      ${
        undoable.length === 0
          ? nothing
          : html`<h2 class="ca-section-title">${say.undoable}</h2>
              <ul class="desk-undoable">
                ${undoable.map((one) => this.#undoable(one))}
              </ul>`
      }`
  }

  protected override render() {
    const { words } = this.desk
    const { form, told: view } = this
    if (form && view)
      return html`<desk-service-form
        .desk=${this.desk}
        .service=${form === 'new' ? undefined : form}
        .locales=${view.locales}
        .hasFactors=${view.hasFactors}
        @desk-stale=${() => void this.load()}
        @desk-service-closed=${this.#closed}
      ></desk-service-form>`
    const say = words.settings.services
    const leaves = () => this.dispatchEvent(new CustomEvent('desk-setting-closed'))
    return html`<section class="desk-section" aria-busy=${this.busy}>
      ${heading(say.title)}
      <p class="ca-hint">${say.how}</p>
      <div role="status">${note(this.done, 'good')}</div>
      ${this.secret ? this.#shownSecret(this.secret) : nothing} ${this.listed()}
      <p>${button(say.back, leaves, { secondary: true })}</p>
    </section>`
  }
}
