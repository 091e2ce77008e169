/** Bindings that fail once, at a call of the test's choosing: before it is made, or after it with the answer lost. */
import { watchedEnv, type BindingCall } from './watched-env.ts'

/** Where the fault lies: the call never arrives, or only its answer does not come back. */
export type InjectedFault = 'never-made' | 'reply-lost'

export interface FaultyEnv {
  readonly environment: Env
  /** Every call so far, the failed one included. */
  readonly calls: readonly BindingCall[]
}

/** What D1 says when the connection is gone, whether or not it did what it was asked. */
const lost = () => new Error('D1_ERROR: Network connection lost.')

/** @param at number of the call that fails, from 1 on; 0 for none */
export function faultyEnv(fault: InjectedFault, at: number): FaultyEnv {
  const calls: BindingCall[] = []
  const environment = watchedEnv(async (call, proceed) => {
    calls.push(call)
    if (calls.length !== at) return proceed()
    if (fault === 'reply-lost') await proceed()
    throw lost()
  })
  return { environment, calls }
}

/** Every call to a binding fails, for as long as the environment is used. */
export const deadEnv = (...bindings: readonly ('DB' | 'KV' | 'Queue')[]): Env =>
  watchedEnv((call, proceed) =>
    bindings.some((one) => call.to.startsWith(one)) ? Promise.reject(lost()) : proceed(),
  )
