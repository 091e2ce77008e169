/** What is read of a certificate, and what is no certificate (RFC 5280 §4.1). */
import { expect, test } from 'vitest'
import { readCertificate } from '../../../worker/delivery/signatures/certificate.ts'
import { snsCertificate } from '../../support/sns-signer.ts'

test('a certificate is in force from a time of two digits a year to one of four', () => {
  const { validFrom, validUntil } = readCertificate(snsCertificate)
  expect(new Date(validFrom).toISOString()).toBe('2026-11-22T02:42:01.000Z')
  expect(new Date(validUntil).toISOString()).toBe('2126-10-29T02:42:01.000Z')
})

test('its key is the whole of what WebCrypto imports', async () => {
  const { publicKey } = readCertificate(snsCertificate)
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('spki', publicKey, algorithm, true, ['verify'])
  expect(key.algorithm).toMatchObject({ modulusLength: 2048 })
})

const base64 = snsCertificate.replace(/-----[^-]+-----|\s/g, '')
const pemOf = (text: string) => `-----BEGIN CERTIFICATE-----\n${text}\n-----END CERTIFICATE-----\n`

for (const [what, pem] of [
  ['an empty text', ''],
  ['a page', '<!doctype html><title>404</title>'],
  ['half of one', pemOf(base64.slice(0, 400))],
  ['one whose first length was made longer', pemOf(`MIID//${base64.slice(6)}`)],
  ['a number', pemOf(btoa('\u0002\u0001\u0005'))],
  ['an empty sequence', pemOf(btoa('\u0030\u0000'))],
] as const)
  test(`${what} is no certificate`, () => {
    expect(() => readCertificate(pem)).toThrow(RangeError)
  })
