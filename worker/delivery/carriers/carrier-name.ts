/** What a carrier is called. Apart from providers, so that the operator's commands may ask, too. */
import type { CarrierSetting } from '../providers/index.ts'

/** Unique in its municipality: what is held against one must not be held against another. */
export const carrierName = ({ name, via }: Pick<CarrierSetting, 'name' | 'via'>): string =>
  name ?? via
