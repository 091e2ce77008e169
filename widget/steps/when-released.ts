/**
 * What moves a button waits while it is being pressed, or the press would miss it. Looked at once a frame: after the tap
 * of a finger `:active` lasts longer than every event of that tap, and a drag ends without `mouseup`.
 */
export function whenReleased(form: HTMLFormElement, work: () => void): void {
  if (!form.matches(':active')) return work()
  requestAnimationFrame(() => whenReleased(form, work))
}
