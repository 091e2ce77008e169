/** Keeps what happens inside an element from being taken for the host page's own. */

/**
 * Old frameworks bind the Enter key and `submit` of the whole page: ASP.NET WebForms presses its default button. These
 * stop at the element; everything else passes.
 */
const stop = (event: Event) => {
  if (!('key' in event) || event.key === 'Enter') event.stopPropagation()
}

export function contain(element: HTMLElement): void {
  for (const name of ['keydown', 'keypress', 'keyup', 'submit', 'reset'])
    element.addEventListener(name, stop)
}
