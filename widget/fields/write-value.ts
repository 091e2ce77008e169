/** Writes into a control as if it had been typed: other fields may follow from it. */
export function writeValue(control: HTMLInputElement | HTMLSelectElement, value: string): void {
  control.value = value
  for (const name of ['input', 'change'])
    control.dispatchEvent(new Event(name, { bubbles: true, composed: true }))
}
