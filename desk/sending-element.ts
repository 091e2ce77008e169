/** What sends something to the Worker: one thing at a time, and with words of what went wrong. */
import type { PropertyDeclarations, PropertyValues } from 'lit'
import type { FieldErrors } from '../contract/errors.ts'
import type { Answered } from './api.ts'
import { DeskElement } from './desk-element.ts'

export abstract class SendingElement extends DeskElement {
  static override properties: PropertyDeclarations = {
    ...DeskElement.properties,
    busy: { state: true },
    wrong: { state: true },
    fields: { state: true },
  }

  /** Something is on its way. */
  declare protected busy: boolean
  /** What went wrong, in words. */
  declare protected wrong: string
  /** What is wrong with what was typed, by the field. */
  declare protected fields: FieldErrors

  constructor() {
    super()
    this.busy = false
    this.wrong = ''
    this.fields = {}
  }

  /** What went wrong is seen, too, by whoever has pressed at the other end of a long form. */
  protected override update(changed: PropertyValues): void {
    super.update(changed)
    if (changed.has('wrong') && this.wrong !== '')
      this.querySelector('[role=alert]')?.scrollIntoView({ block: 'center' })
    if (changed.has('fields')) this.showWrongField()
  }

  /** Moves to the first field that is wrong; one that is folded away is not seen to be. */
  protected showWrongField(): void {
    const field = this.querySelector<HTMLElement>('[aria-invalid=true]')
    field?.closest('details')?.setAttribute('open', '')
    field?.focus()
  }

  /** @param known what each error of a field is called */
  protected fieldError(name: string, known: Readonly<Record<string, string>>): string {
    const code = this.fields[name]
    return code === undefined ? '' : (known[code] ?? this.desk.words.errors.invalid_request)
  }

  /** What was typed into a field, without the blanks around it. */
  protected typedIn(name: string): string {
    const field = this.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name=${name}]`)
    return field?.value.trim() ?? ''
  }

  /** What was chosen of several. */
  protected chosenIn(name: string): string | undefined {
    return this.querySelector<HTMLInputElement>(`[name=${name}]:checked`)?.value
  }

  protected async post<Told>(path: string, body?: object): Promise<Answered<Told>> {
    this.busy = true
    const answer = await this.desk.ask<Told>(path, { method: 'POST', body })
    this.busy = false
    return answer
  }
}
