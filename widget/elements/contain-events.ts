/** Keeps what happens inside an element from being taken for the host page's own. */

/** Old frameworks bind the Enter key and `submit` of the whole page: ASP.NET WebForms presses its default button. */
const stopEnter = (event: KeyboardEvent) => {
  if (event.key === 'Enter') event.stopPropagation()
}

const stop = (event: Event) => event.stopPropagation()

/** Stops `submit`, `reset` and the Enter key at the element; everything else passes. */
export function contain(element: HTMLElement, signal: AbortSignal): void {
  for (const name of ['keydown', 'keypress', 'keyup'] as const)
    element.addEventListener(name, stopEnter, { signal })
  for (const name of ['submit', 'reset'] as const) element.addEventListener(name, stop, { signal })
}
