/** Where a topic of Amazon SNS is at home, and how it is asked. */

/** Fetches a text; throws unless the answer is 200. */
export type FetchText = (url: string) => Promise<string>

/** Milliseconds that Amazon has to answer: SNS itself waits 15 seconds for us. */
const timeout = 5000

export const fetchText: FetchText = async (url) => {
  const signal = AbortSignal.timeout(timeout)
  const response = await fetch(url, { redirect: 'manual', signal })
  if (response.status !== 200) throw new Error(`Amazon SNS answered ${response.status}`)
  return response.text()
}

/**
 * E.g. `https://sns.sa-east-1.amazonaws.com`.
 *
 * @throws RangeError for what names no topic: a mistake in a profile
 */
export function snsOriginOf(topic: string): string {
  const [, partition, region] =
    /^arn:(aws|aws-cn|aws-us-gov):sns:([a-z0-9-]+):\d{12}:[\w-]+$/.exec(topic) ?? []
  if (!region) throw new RangeError('the setting names no topic of Amazon SNS')
  return `https://sns.${region}.amazonaws.com${partition === 'aws-cn' ? '.cn' : ''}`
}

/**
 * The request that confirms a subscription to the topic. The setting names the topic, and SNS's signature is verified
 * before, so no operator needs to copy a URL out of a log. The URL is ours, not the received one: only the token is
 * taken from it.
 *
 * @see https://docs.aws.amazon.com/sns/latest/api/API_ConfirmSubscription.html
 */
export function confirmationOf(topic: string, token: string): string {
  const parameters = new URLSearchParams({
    Action: 'ConfirmSubscription',
    Version: '2010-03-31',
    TopicArn: topic,
    Token: token,
  })
  return `${snsOriginOf(topic)}/?${parameters.toString()}`
}
