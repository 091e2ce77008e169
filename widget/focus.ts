/** Where the keyboard goes after something changed, by the marks that screens carry. */

/** What a change of the screen asks to be focused. */
export type FocusTarget = 'heading' | 'summary'

const marks: Readonly<Record<FocusTarget, string>> = {
  heading: '[data-ca-heading]',
  summary: '[data-ca-summary]',
}

/**
 * Moves the focus to the heading of a new screen, or to what went wrong; both can take it by script alone.
 *
 * @returns false while there is nothing to focus yet
 */
export function focusOn(root: ParentNode, target: FocusTarget): boolean {
  const element = root.querySelector<HTMLElement>(marks[target])
  element?.focus()
  return element !== null
}

/** Moves the focus to a field, from its line in the summary, without touching the page's address. */
export function focusField(event: Event, id: string): void {
  event.preventDefault()
  const root = (event.currentTarget as HTMLElement).getRootNode() as Document | ShadowRoot
  root.getElementById(id)?.focus()
}
