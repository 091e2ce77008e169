/** A sheet with a code, or a receipt, which is shown this once: it is printed, and goes to the citizen who is there. */
import { html, nothing, type PropertyDeclarations } from 'lit'
import type { PaperReceipt, PaperSheet, SheetFact } from '../../contract/desk/assistance.ts'
import { DeskElement } from '../desk-element.ts'
import { button, facts, heading, note } from '../parts.ts'

export class DeskSheet extends DeskElement {
  static override properties: PropertyDeclarations = {
    ...DeskElement.properties,
    sheet: { attribute: false },
  }

  declare sheet: PaperSheet | PaperReceipt

  protected override firstUpdated(): void {
    void this.focusHeading()
  }

  /** A group a piece, so that it is read aloud, and wraps, by groups. */
  #code({ code, codeLabel }: PaperSheet) {
    return html`<p class="sheet-code">
      <span class="sheet-label">${codeLabel}</span>
      ${code.split('-').map((group) => html`<span class="sheet-group">${group}</span>`)}
    </p>`
  }

  #head() {
    const { city, service } = this.sheet
    return html`<p class="sheet-city">${city}<span>${service}</span></p>`
  }

  #receipt(receipt: PaperSheet['receipt']) {
    const rows: readonly SheetFact[] = receipt.facts
    return html`<section class="sheet-part sheet-receipt">
      ${this.#head()}
      <h2>${receipt.title}</h2>
      ${facts(rows)}
      <p>${receipt.text}</p>
    </section>`
  }

  #secret(sheet: PaperSheet) {
    return html`<section class="sheet-part">
      ${this.#head()}
      <h2>${sheet.title}</h2>
      ${this.#code(sheet)} ${facts(sheet.facts)}
      <h3>${sheet.stepsTitle}</h3>
      <ol>
        ${sheet.steps.map((step) => html`<li>${step}</li>`)}
      </ol>
      <p>${sheet.keepSecret}</p>
    </section>`
  }

  protected override render() {
    const { words } = this.desk
    const { sheet } = this
    const say = 'code' in sheet ? words.sheet : { ...words.sheet, ...words.sheet.receipt }
    const handedOver = () => this.dispatchEvent(new CustomEvent('desk-sheet-handed-over'))
    return html`<section class="desk-section">
      <div class="sheet-aside">${heading(say.title)} ${note(say.once)}</div>
      <article class="sheet" lang=${sheet.lang}>
        ${'code' in sheet ? this.#secret(sheet) : nothing} ${this.#receipt(sheet.receipt)}
      </article>
      <div class="ca-actions sheet-aside">
        ${button(say.print, () => window.print())}
        ${button(say.done, handedOver, { secondary: true })}
      </div>
    </section>`
  }
}
