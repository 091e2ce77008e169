/** What is read of a certificate, what is no certificate (RFC 5280 §4.1), and which verifies nothing. */
import { expect, test } from 'vitest'
import { readCertificate } from '../../../worker/delivery/signatures/certificate.ts'
import { snsCertificate } from '../../support/sns-signer.ts'

test('a certificate is in force from a time of two digits a year to one of four', () => {
  const { validFrom, validUntil } = readCertificate(snsCertificate)
  expect(new Date(validFrom).toISOString()).toBe('2026-11-22T02:42:01.000Z')
  expect(new Date(validUntil).toISOString()).toBe('2126-10-29T02:42:01.000Z')
})

test('its key is of RSA, and long enough', () => {
  const { publicKey } = readCertificate(snsCertificate)
  expect(publicKey.asymmetricKeyType).toBe('rsa')
  expect(publicKey.asymmetricKeyDetails?.modulusLength).toBe(2048)
})

const base64 = snsCertificate.replace(/-----[^-]+-----|\s/g, '')
const pemOf = (text: string) => `-----BEGIN CERTIFICATE-----\n${text}\n-----END CERTIFICATE-----\n`

for (const [what, pem] of [
  ['an empty text', ''],
  ['a page', '<!doctype html><title>404</title>'],
  ['half of one', pemOf(base64.slice(0, 400))],
  ['one whose first length was made longer', pemOf(`MIID//${base64.slice(6)}`)],
  ['a number', pemOf(btoa('\u0002\u0001\u0005'))],
  ['a text that only holds one', `<pre>${snsCertificate}`],
  ['an empty sequence', pemOf(btoa('\u0030\u0000'))],
] as const)
  test(`${what} is no certificate`, () => {
    expect(() => readCertificate(pem)).toThrow(RangeError)
  })

/** Made for this test by `openssl req -x509`; nobody has their private keys. */
const others = {
  'an elliptic curve': `-----BEGIN CERTIFICATE-----
MIIBcjCCARegAwIBAgIULwddgGXuxxRZRP2vbPrEgoEdFDkwCgYIKoZIzj0EAwIw
DTELMAkGA1UEAwwCZWMwIBcNMjYxMTI4MjEzNzMzWhgPMjEyNjExMDQyMTM3MzNa
MA0xCzAJBgNVBAMMAmVjMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEwa0L97Ki
KRq+iApDkwmqQF8yJSGDKE3Cr6zMstLXwba4Vir7hxB5D6SR1yOUZydFnXYke7x8
0HqTyctRqNZczKNTMFEwHQYDVR0OBBYEFKnROe8zrbBWxNSvwusJTcstTVlrMB8G
A1UdIwQYMBaAFKnROe8zrbBWxNSvwusJTcstTVlrMA8GA1UdEwEB/wQFMAMBAf8w
CgYIKoZIzj0EAwIDSQAwRgIhANKE+9qJ+bYkJuRQ5k34C6UxgSUnLoIl1CBmrKYu
qpkMAiEA7BfIdP5HfC88Y2qonWAP31nsDXDwlsTr3GouiOpLwq4=
-----END CERTIFICATE-----`,
  'RSA with 1024 bits': `-----BEGIN CERTIFICATE-----
MIIB/jCCAWegAwIBAgIUVB+k2XVB2AIQyYliv0TMSVB+hAYwDQYJKoZIhvcNAQEL
BQAwEDEOMAwGA1UEAwwFc2hvcnQwIBcNMjYxMTI4MjEzNzMyWhgPMjEyNjExMDQy
MTM3MzJaMBAxDjAMBgNVBAMMBXNob3J0MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCB
iQKBgQCn58eRQiq6FGqtTz3XcZjBVeQhsNZy1cp05pWeGw0tWWzr5H3G39u+i55H
PLaQ1QUuGZj3wZXbU9vRJmRz7hiFinw9vVB2l8agRXv+GcscdmCepnph4EvdO+q1
eQFp66mmn41LTI2thqAJpvCFmNKiTQIve5cWJlRlDLTiWzg0iQIDAQABo1MwUTAd
BgNVHQ4EFgQU/ovnP0OlAYE8NJu1BHn1nalLxOIwHwYDVR0jBBgwFoAU/ovnP0Ol
AYE8NJu1BHn1nalLxOIwDwYDVR0TAQH/BAUwAwEB/zANBgkqhkiG9w0BAQsFAAOB
gQAIeKo/lGu2zlYgD32afHUFkmHtHP1E31+ROu5SuXLu+iWZrNx/HZCqVXqD6SIN
xkE/RzSJQrQvKfQpeKLPGKsA0lGhArCfwGGUsPQAyGRSw8GtPHY1tosjld6j3JpI
gPr2VyVi2l5q427HSfqEF1d9IrM4iJE/88knRUjeHoxKpw==
-----END CERTIFICATE-----`,
}

for (const [what, pem] of Object.entries(others))
  test(`a certificate of a key of ${what} verifies nothing`, () => {
    expect(() => readCertificate(pem)).toThrow(RangeError)
  })
