/** What a carrier is called. Apart from providers, so that the operator's commands may ask, too. */
import type { CarrierSetting } from '../providers/index.ts'

/** Unique in its municipality: the failures of one carrier must not count against another. */
export const carrierName = ({ name, via }: Pick<CarrierSetting, 'name' | 'via'>): string =>
  name ?? via
