/** Brings the secret of an authenticator app to the citizen's device, and takes the first code that it draws. */
import * as v from 'valibot'
import { totpDigits } from '../factors/totp.ts'
import type { StepContract, StepConfigBase } from './step.ts'

export interface SetUpTotpConfig extends StepConfigBase {
  readonly step: 'set-up-totp'
}

export const setUpTotpView = v.strictObject({
  /** `otpauth://totp/…`: opens the app on the device that has it. */
  address: v.string(),
  /** The secret in base 32, in groups, for whoever types it. */
  key: v.string(),
  /** The address as a QR code: an SVG path of unit squares, and how many there are on a side, with the margin. */
  qr: v.strictObject({ path: v.string(), size: v.number() }),
})

export type SetUpTotpView = v.InferOutput<typeof setUpTotpView>

export const setUpTotp: StepContract<SetUpTotpConfig, SetUpTotpView> = {
  fields: () => [{ kind: 'code', name: 'code', digits: totpDigits }],
  requires: [['password']],
  establishes: () => [],
}
