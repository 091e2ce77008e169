/** What was typed and chosen in an element whose nodes give way to others: nobody types it twice. */

const inputsOf = (element: Element) =>
  element.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')

/** Names an input, and which of several choices it is. */
const keyOf = (input: HTMLInputElement | HTMLSelectElement) =>
  input instanceof HTMLInputElement && ['radio', 'checkbox'].includes(input.type)
    ? `${input.name} ${input.value}`
    : input.name

/** @returns what puts it into the inputs of the same names, where the focus is again, too */
export function typedIn(element: Element): () => void {
  const typed = new Map([...inputsOf(element)].map((input) => [keyOf(input), input]))
  const focused = [...typed.values()].find((input) => input.matches(':focus'))
  return () => {
    for (const input of inputsOf(element)) {
      const before = typed.get(keyOf(input))
      if (!before || before === input) continue
      if (before instanceof HTMLInputElement && input instanceof HTMLInputElement)
        input.checked = before.checked
      input.value = before.value
      if (before === focused) input.focus()
    }
  }
}
