/** What a provider has answered, taken out of the page's address before anything else can read it there. */
import { readReturn, type ProviderReturn } from '../../contract/provider-return.ts'

/** Once: the address no longer holds it afterwards, neither in the bar nor in the history (T09). */
export function takeReturn(): ProviderReturn | undefined {
  const returned = readReturn(location.hash)
  if (returned) history.replaceState(history.state, '', location.pathname + location.search)
  return returned
}
