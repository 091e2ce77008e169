/** What an authenticator app is shown of a secret: an address, the same as a QR code, and letters to be typed. */
import type { PublicProfile } from '../../contract/profile.ts'
import { qrCode, type QrCode } from './qr-code.ts'

export interface TotpPairing {
  /** `otpauth://…` */
  readonly address: string
  /** The secret, in groups. */
  readonly key: string
  readonly qr: QrCode
}

/**
 * @param secret in base 32
 * @param label whose it is, e.g. an e-mail address
 * @see https://github.com/google/google-authenticator/wiki/Key-Uri-Format
 */
export function totpPairing(
  { service, name }: Pick<PublicProfile, 'service' | 'name'>,
  secret: string,
  label: string,
): TotpPairing {
  const issuer = encodeURIComponent(`${service} · ${name}`.replaceAll(':', ' '))
  const address = `otpauth://totp/${issuer}:${encodeURIComponent(label)}?secret=${secret}&issuer=${issuer}`
  return { address, key: (secret.match(/.{1,4}/g) ?? []).join(' '), qr: qrCode(address) }
}
