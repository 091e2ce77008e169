/** What a session says of the second factors that were shown on the way, by the names of RFC 8176. */
import { factors } from '../../contract/factors/index.ts'
import type { FactorState } from './factor-state.ts'

/** One that is turned on was shown, too. */
export const factorMethods = ({ factor, newFactor }: Pick<FactorState, 'factor' | 'newFactor'>) =>
  [factor, newFactor?.kind].flatMap((kind) => (kind === undefined ? [] : factors[kind].methods))
