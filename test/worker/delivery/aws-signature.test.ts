/** Signature Version 4, by two of the examples that Amazon publishes: ours, and the one that the stand-ins compute. */
import { expect, test } from 'vitest'
import { signForAws } from '../../../worker/delivery/signatures/aws-v4.ts'
import { signatureComplaints } from '../../support/vendors/aws-signature.ts'

const url = 'https://example.amazonaws.com/'
const at = Date.parse('2015-08-30T12:36:00Z')
const service = { service: 'service', region: 'us-east-1' }
const keys = { keyId: 'AKIDEXAMPLE', key: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' }

for (const [name, headers, body, signed, signature] of [
  [
    'post-vanilla',
    {},
    '',
    'host;x-amz-date',
    '5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b',
  ],
  [
    'post-x-www-form-urlencoded',
    { 'content-type': 'application/x-www-form-urlencoded' },
    'Param1=value1',
    'content-type;host;x-amz-date',
    'ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a',
  ],
] as const) {
  const authorization = `AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=${signed}, Signature=${signature}`

  test(`we sign ${name} as Amazon does`, async () => {
    const request = await signForAws({ url, headers, body }, service, keys, at)
    expect(request.headers).toMatchObject({ authorization, 'x-amz-date': '20150830T123600Z' })
  })

  test(`the stand-in takes ${name} as Amazon signs it, and not with another key`, async () => {
    const all = { ...headers, authorization, 'x-amz-date': '20150830T123600Z' }
    const arrived = { method: 'POST', url, path: '/', headers: all, body }
    expect(await signatureComplaints(arrived, { ...service, ...keys })).toEqual([])
    const other = { ...service, ...keys, key: 'another' }
    expect(await signatureComplaints(arrived, other)).toEqual(['the signature is another'])
  })
}
