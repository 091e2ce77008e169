/** Which remembered device is asked for the second factor again. */
import * as v from 'valibot'
import type { StepContract, StepConfigBase } from './step.ts'

export interface ForgetDeviceConfig extends StepConfigBase {
  readonly step: 'forget-device'
}

/** Chosen in the place of one device. */
export const allDevices = 'all'

export const forgetDeviceView = v.strictObject({
  devices: v.array(
    v.strictObject({
      id: v.string(),
      /** E.g. `Chrome · Android`; empty when the browser did not say. */
      device: v.string(),
      /** Seconds since 1970. */
      since: v.number(),
    }),
  ),
})

export type ForgetDeviceView = v.InferOutput<typeof forgetDeviceView>

export const forgetDevice: StepContract<ForgetDeviceConfig, ForgetDeviceView> = {
  fields: (_config, { devices }) => {
    const ids = devices.map(({ id }) => id)
    const [first = allDevices, ...others] = ids.length > 1 ? [...ids, allDevices] : ids
    return [{ kind: 'choice', name: 'device', options: [first, ...others] }]
  },
  requires: [['password']],
  establishes: () => [],
}
