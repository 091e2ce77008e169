/** What moves a button waits while it is being pressed, or the press would miss it. */
export function whenReleased(form: HTMLFormElement, work: () => void): void {
  if (!form.matches(':active')) return work()
  addEventListener('mouseup', () => setTimeout(work), { once: true })
}
