/** What the elements of the desk have in common: they draw into the page itself, and move the focus where a view begins. */
import { LitElement, type PropertyDeclarations } from 'lit'
import type { DeskContext } from './context.ts'

export abstract class DeskElement extends LitElement {
  static override properties: PropertyDeclarations = { desk: { attribute: false } }

  declare desk: DeskContext

  /** The page's styles reach it, and labels their fields. */
  protected override createRenderRoot(): HTMLElement {
    return this
  }

  /** A view that took another's place begins at its heading. */
  protected async focusHeading(): Promise<void> {
    await this.updateComplete
    this.querySelector<HTMLElement>('[data-desk-heading]')?.focus()
  }
}
