/** Which form an element has gone back to: what was typed in it stands there again. */
import type { ElementHost } from './element-host.ts'

const forms = new WeakMap<ElementHost, string>()

/** @param form its name, as the flow calls it */
export const returnsTo = (host: ElementHost, form: string): void => void forms.set(host, form)

export const isReturning = (host: ElementHost): boolean => forms.get(host) === host.flow.form
