/** Which form an element has gone back to: what was typed in it stands there again. */
import type { ElementHost } from './element-host.ts'

const forms = new WeakMap<ElementHost, string>()

/** @param form its name, as the flow calls it */
export const returnsTo = (element: ElementHost, form: string): void => void forms.set(element, form)

export const isReturning = (element: ElementHost): boolean =>
  forms.get(element) === element.flow.form
