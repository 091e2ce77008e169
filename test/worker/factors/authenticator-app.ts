/** An authenticator app, as a citizen has one on the telephone. */
import { env } from 'cloudflare:workers'
import { fromBase32 } from '../../../worker/crypto/base32.ts'
import { timeStepAt, totpCode } from '../../../worker/crypto/totp.ts'

/** An app that was shown the QR code. */
export class AuthenticatorApp {
  readonly secret: string

  constructor(address: string) {
    this.secret = new URL(address).searchParams.get('secret') ?? ''
  }

  /** @param steps half minutes from now */
  code(steps = 0): Promise<string> {
    const now = timeStepAt(Math.floor(Date.now() / 1000))
    return totpCode(fromBase32(this.secret), now + steps, 6)
  }

  /** A code that nobody has drawn lately. */
  async wrong(): Promise<string> {
    const right = await Promise.all([-2, -1, 0, 1, 2].map((steps) => this.code(steps)))
    const others = ['000000', '000001', '000002', '000003', '000004', '000005']
    return others.find((code) => !right.includes(code)) ?? ''
  }
}

/** As if the half minute were over of which a code was taken. */
export const nextCode = () => env.DB.prepare('UPDATE factors SET last_step = NULL').run()
