/** Signs requests to Amazon Web Services (Signature Version 4). */
import { AwsClient } from 'aws4fetch'
import { requirePrivateWay, type VendorRequest } from '../vendor-api/vendor-request.ts'

/** Which service answers, and where. */
export interface AwsService {
  /** As signatures call it: `ses`, `sns`. */
  readonly service: string
  /** E.g. `sa-east-1`. */
  readonly region: string
}

/** Access key of an IAM user. */
export interface AwsKeys {
  readonly keyId: string
  readonly key: string
}

/**
 * The same request, signed.
 *
 * @param now milliseconds since 1970; Amazon refuses what is more than five minutes from its own clock
 * @throws DeliveryError for an address that nothing may be sent to
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export async function signForAws(
  { url, headers, body }: VendorRequest & { readonly body: string },
  { service, region }: AwsService,
  { keyId, key }: AwsKeys,
  now: number,
): Promise<VendorRequest> {
  requirePrivateWay(url)
  // It signs and does no more: the queue repeats a message, so nothing here may.
  const client = new AwsClient({
    accessKeyId: keyId,
    secretAccessKey: key,
    service,
    region,
    retries: 0,
  })
  const datetime = new Date(now).toISOString().replace(/[:-]|\.\d{3}/g, '')
  // Every header is signed: the documents ask for `content-type`, which is left out otherwise.
  const aws = { datetime, allHeaders: true }
  const signed = await client.sign(url, { method: 'POST', headers, body, aws })
  return { url, headers: Object.fromEntries(signed.headers), body }
}
