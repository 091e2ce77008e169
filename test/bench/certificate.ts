/** A certificate made at run time and signed by itself: browsers speak HTTP/2, and keep a `Secure` cookie, over TLS only. */
import { generateKeyPairSync, sign } from 'node:crypto'

type Bytes = Uint8Array

/** One value of DER: tag, length, content (ITU-T X.690 §8.1). */
function der(tag: number, ...contents: readonly Bytes[]): Bytes {
  const content = Buffer.concat(contents)
  const { length } = content
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}

const sequence = (...contents: readonly Bytes[]) => der(0x30, ...contents)
const text = (tag: number, value: string) => der(tag, Buffer.from(value, 'latin1'))
const identifier = (...bytes: readonly number[]) => der(0x06, Buffer.from(bytes))

/** ecdsa-with-SHA256, 1.2.840.10045.4.3.2 */
const algorithm = sequence(identifier(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02))
/** 2.5.4.3 */
const commonName = identifier(0x55, 0x04, 0x03)
/** 2.5.29.17 */
const alternativeName = identifier(0x55, 0x1d, 0x11)

const dayInMilliseconds = 86_400_000

/** E.g. `260131120000Z` (RFC 5280 §4.1.2.5.1). */
const moment = (date: Date) =>
  text(0x17, `${date.toISOString().slice(2, 19).replace(/[-:T]/g, '')}Z`)

export interface Certified {
  readonly key: string
  readonly cert: string
}

/**
 * Draws a key and certifies it for one day.
 *
 * @param hosts names that it is good for
 * @param now milliseconds since 1970
 * @returns both in PEM
 * @see RFC 5280 §4.1
 */
export function selfSigned(hosts: readonly string[] = ['localhost'], now = Date.now()): Certified {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const name = sequence(der(0x31, sequence(commonName, text(0x0c, hosts[0] ?? ''))))
  const content = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    algorithm,
    name,
    sequence(moment(new Date(now - dayInMilliseconds)), moment(new Date(now + dayInMilliseconds))),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(
      0xa3,
      sequence(
        sequence(alternativeName, der(0x04, sequence(...hosts.map((host) => text(0x82, host))))),
      ),
    ),
  )
  const signature = sign('sha256', content, privateKey)
  const certificate = sequence(content, algorithm, der(0x03, Buffer.from([0]), signature))
  const lines = Buffer.from(certificate).toString('base64').replace(/.{64}/g, '$&\n')
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  }
}
