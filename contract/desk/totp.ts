/** How an officer comes in without a passkey, where the city lets them: by password and the code of an authenticator app. */
import * as v from 'valibot'
import { totpDigits } from '../factors/totp.ts'
import { readField } from '../fields/index.ts'
import { foldPasted } from '../fold-pasted.ts'
import type { PasswordRule } from '../password-composition.ts'

/** NIST SP 800-63B-4 §3.1.1.2 asks for 8 of a password that is one factor of two; officers open other people's accounts. */
export const officerPassword = { min: 12, max: 256 } as const satisfies PasswordRule

const password = v.pipe(v.string(), v.maxLength(1024))
/** As a citizen's code is read, however it was pasted. */
const code = v.pipe(
  v.string(),
  v.transform((typed) => readField({ kind: 'code', name: 'code', digits: totpDigits }, typed)),
  v.check(({ ok }) => ok),
  v.transform((read) => (read.ok ? read.value : '')),
)
const token = v.pipe(v.string(), v.maxLength(64), v.regex(/^[\w-]+$/))

/** Body of `POST /{slug}/desk/session/totp`. */
export const totpSignIn = v.strictObject({
  email: v.pipe(v.string(), v.transform(foldPasted), v.toLowerCase(), v.maxLength(254)),
  password,
  code,
})

export type TotpSignIn = v.InferOutput<typeof totpSignIn>

/** Answer of `POST /{slug}/desk/invitation/totp/options`: what the app is shown. */
export interface TotpSetUp {
  /** `otpauth://…` */
  readonly address: string
  /** The secret, to be typed. */
  readonly key: string
  /** `d` of an SVG path, and units on a side. */
  readonly qr: { readonly path: string; readonly size: number }
}

/** Body of `POST /{slug}/desk/invitation/totp`. */
export const totpEnrolment = v.strictObject({ token, password, code })

export type TotpEnrolment = v.InferOutput<typeof totpEnrolment>
