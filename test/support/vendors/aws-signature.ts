/**
 * Verifies Signature Version 4 as Amazon does, by computing it again from what arrived.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
import type { Arrived } from './vendor.ts'

export interface Signer {
  readonly service: string
  readonly region: string
  readonly keyId: string
  readonly key: string
}

/** What is wrong with the signature of a request; empty when nothing is. */
export async function signatureComplaints(
  request: Arrived,
  signer: Signer,
): Promise<readonly string[]> {
  const { authorization = '', 'x-amz-date': at = '' } = request.headers
  const [, credential, signedNames = '', signature] =
    /^AWS4-HMAC-SHA256 Credential=(\S+), SignedHeaders=([a-z0-9;-]+), Signature=([0-9a-f]{64})$/.exec(
      authorization,
    ) ?? []
  if (!/^\d{8}T\d{6}Z$/.test(at)) return [`x-amz-date is ${at}`]
  const scope = `${at.slice(0, 8)}/${signer.region}/${signer.service}/aws4_request`
  if (credential !== `${signer.keyId}/${scope}`) return [`the credential is ${credential}`]
  const mustBeSigned = ['host', ...Object.keys(request.headers)].filter((name) =>
    /^(host|content-type|x-amz-.*)$/.test(name),
  )
  const names = signedNames.split(';')
  const unsigned = mustBeSigned.filter((name) => !names.includes(name))
  if (unsigned.length > 0) return [`${unsigned.join()} is not signed`]
  if (names.toSorted().join(';') !== signedNames) return ['the signed headers are in disorder']
  const expected = await signatureOf(request, names, at, scope, signer)
  return signature === expected ? [] : ['the signature is another']
}

async function signatureOf(
  { method, url, headers, body }: Arrived,
  names: readonly string[],
  at: string,
  scope: string,
  { service, region, key }: Signer,
): Promise<string> {
  const { host, pathname, search } = new URL(url)
  if (search !== '') throw new RangeError('no request that is signed here has a query')
  const all: Readonly<Record<string, string>> = { ...headers, host }
  const canonicalRequest = [
    method,
    // Encoded once more than it travels, but for S3.
    pathname.split('/').map(encodeURIComponent).join('/'),
    '',
    ...names.map((name) => `${name}:${(all[name] ?? '').trim().replace(/ +/g, ' ')}`),
    '',
    names.join(';'),
    hex(await sha256(body)),
  ].join('\n')
  const toSign = ['AWS4-HMAC-SHA256', at, scope, hex(await sha256(canonicalRequest))].join('\n')
  let signing = new TextEncoder().encode(`AWS4${key}`)
  for (const part of [at.slice(0, 8), region, service, 'aws4_request'])
    signing = await hmac(signing, part)
  return hex(await hmac(signing, toSign))
}

const sha256 = async (text: string) =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))

async function hmac(key: Uint8Array, text: string) {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const imported = await crypto.subtle.importKey('raw', key, algorithm, false, ['sign'])
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, new TextEncoder().encode(text)))
}

const hex = (bytes: Uint8Array) =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
