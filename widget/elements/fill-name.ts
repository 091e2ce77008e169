/**
 * Writes whose account it is into the sign-in, where another flow has ended with that: once, and where nothing stands
 * there yet. It was kept by the tab, never in an address.
 */
import { writeValue } from '../fields/write-value.ts'
import { session } from '../session.ts'
import { keptForSignIn } from '../steps/drafts-of-tab.ts'
import type { ElementHost } from './element-host.ts'

export function fillName({ brand, element, flow: { kind, screen } }: ElementHost): void {
  if (!brand) return
  const tab = keptForSignIn(brand.slug)
  if (session.account) {
    tab.forget()
    return
  }
  const kept = kind === 'login' && screen?.flow === '' ? tab.recall() : undefined
  for (const input of element.querySelectorAll('input')) {
    const value = kept?.typed[input.name]
    if (!kept || value === undefined) continue
    if (input.type !== 'radio') {
      // Which flow has led here is told to the counter of its steps.
      tab.keep({ kind: kept.kind, typed: {} })
      if (input.value === '') writeValue(input, value)
    } else if (input.value === value && !input.checked) input.click()
  }
}
