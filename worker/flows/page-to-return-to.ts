/** Where a provider's answer is brought to: the page that the citizen came from, if it is one of the municipality's. */
import type { FlowContext } from './step.ts'

/**
 * @param typed the address of a page with the element; empty for the Worker's own pages without script
 * @returns null for an address that nobody may be sent to (T41)
 */
export function pageToReturnTo(
  { municipality }: Pick<FlowContext, 'municipality'>,
  typed = '',
): string | undefined | null {
  if (typed === '') return undefined
  const { base, origins } = municipality.private
  const url = URL.canParse(typed) ? new URL(typed) : undefined
  const isOwn = url && url.username === '' && [base, ...origins].includes(url.origin)
  return isOwn ? url.origin + url.pathname + url.search : null
}
