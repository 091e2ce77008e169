/**
 * Signs as Amazon SNS signs, with a key and a certificate that were made for these tests
 * (`openssl req -x509 -newkey rsa:2048 -nodes -days 36500`) and that nobody trusts.
 */

/** Of 2026 to 2126, so that it holds a time of each of the two kinds. */
export const snsCertificate = `-----BEGIN CERTIFICATE-----
MIIDKTCCAhGgAwIBAgIULa+AtO/h4imNJ3PTnzV6IosaiTgwDQYJKoZIhvcNAQEL
BQAwIzEhMB8GA1UEAwwYc25zLmFtYXpvbmF3cy5jb20gKHRlc3QpMCAXDTI2MTEy
MjAyNDIwMVoYDzIxMjYxMDI5MDI0MjAxWjAjMSEwHwYDVQQDDBhzbnMuYW1hem9u
YXdzLmNvbSAodGVzdCkwggEiMA0GCSqGSIb3DQEBAQUAA4IBDwAwggEKAoIBAQDQ
S8vzoz/HGQtg75JPKgTJ56nxc1J+1ZaFd0hqz9Lg1qlceMiFUXngIwc4wSbShHTe
GwJakqkWodu/yUMwr19AA7k+6YZ78iVC2+XqkHiaMx/86b3nRtn1YQAi01rJ6IV7
aXiLxYakti4CV9oYOI8LZmgj3hPd5GJMMhbtwo4hgllyOXiLIYAt8+KZcej3eomm
lBj5+iBKgGjrRnAerBns6R3q68Qi2u+g9UBuED7r/TFISwerL550seKIaAK2Mblm
WdUd2Wr8e4g1PbwqZUEX5Sjcw6C/Xy/Xf0JygPE1a6TI6uzYDVE+N5kAhJLWiXQe
I2/vCBwswVxI+IyMqW/lAgMBAAGjUzBRMB0GA1UdDgQWBBTYuHP6N/mA1/YFxQ9G
92v4Jt8xkDAfBgNVHSMEGDAWgBTYuHP6N/mA1/YFxQ9G92v4Jt8xkDAPBgNVHRMB
Af8EBTADAQH/MA0GCSqGSIb3DQEBCwUAA4IBAQBxm5Zy3DVDbaSI1zp0cGhvouhm
DnilCTMAI3gZi8bQkw3jG7t8Db5n6bo/QyxNUGU/g5eDxEY+EwLaDNTV1LHg4Cod
kU/Ema9S8w4NnzwSVUuV3yzDMPEociegRqJJfARjbz1/AhVZVjdDAGsAVfcQT0n9
oY5w/tst4rxqUI1dmjBwpJ7SqyRPpdwFds+Hobzn9e1Saa0+wFAZTyzK6m7s2Bn/
tS6k9TKfEzl8cQFnLlIDoYkcXpCc7RTVNta/VMy5nMYZMnStYqYX90eVout/ZMkn
oH36FZVYlEGZ9I9Mf8xqZjT8qDVbRK2zHxEQf5CJe6zBUA+QVjhDDiS/O/kr
-----END CERTIFICATE-----
`

/** PKCS #8. */
const privateKey = `
MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQDQS8vzoz/HGQtg
75JPKgTJ56nxc1J+1ZaFd0hqz9Lg1qlceMiFUXngIwc4wSbShHTeGwJakqkWodu/
yUMwr19AA7k+6YZ78iVC2+XqkHiaMx/86b3nRtn1YQAi01rJ6IV7aXiLxYakti4C
V9oYOI8LZmgj3hPd5GJMMhbtwo4hgllyOXiLIYAt8+KZcej3eommlBj5+iBKgGjr
RnAerBns6R3q68Qi2u+g9UBuED7r/TFISwerL550seKIaAK2MblmWdUd2Wr8e4g1
PbwqZUEX5Sjcw6C/Xy/Xf0JygPE1a6TI6uzYDVE+N5kAhJLWiXQeI2/vCBwswVxI
+IyMqW/lAgMBAAECggEAItlnmk/oEgK/61wxvaJxUil6/p1VgkhwakySdmJmbP0l
MUY5AEspKaWapfV07hhAqE9bBbXPaeyzJCODZRAWTtLAqcSu3ipdbxH05dl9gAkJ
M0qVHe519W6g8/KqGClZudPj2fi2hfS//l7d65r83cKorkWPy9pT0t03hlh8aKEF
fpIYRs0u3/qJ++6dkMbEPm1j0UdLvb+1LirjVwB8mkQCUlGwsKtFPwVkZYFJg/e1
dtNLIL81B968of+fE1s09aUskuyFNaXfy6rYoKa6LcGMfox9LZTaZaCXkQOBDSkW
9o+dg5r6fP6Sg8sasGvyULH6sWhkD5ZeHfm511TEoQKBgQD+SChiV/yjJvLZrDn2
pn+qaWyZ0SvWLsS20q95Z3jeXyo2CWLiZH25Zt+mNLZyFY5l+m/BYZhjMKLB+tNH
fYB1eOZTVh0pWReqDpJlT8OffSymk85er1dRj7T8NDVmlo+QZQR84uEoHzywZXJo
a7ICDrFFhyr+/lrIuK1/i/Ow4QKBgQDRtBho5LP5UKHt9H6sEmmXaVYdtWnse889
PpeSEqCYjv+AJWHkJVbheuxR78RGsbaqUy36fpruc1xd2jUgktwiv5B251/72TdG
eQZCaFBB4rseNZR4qkCRfCcxbq/jQXLd7DgDDETsok2EkgtavYYUZHuGWFvnUCm0
YF7CqbDrhQKBgFJAZwfArFDeFWoBwtIc82jdJyruNT7X6/uzVN1xcfCEWfQWvyy6
Esz5ENkDbgyjGme0RZgJCLD1F4ClsNgMKZRWIjLMxSwNzJDOm943mfCqHdpYL0YD
c7xHPuThwnBHvXKYqoX3IZvH1uq8NfC+/VqbBA6YdXj8L8ODsWNzksUhAoGAGw0G
URGffbu/B7kQVhYR9Owrpa1vOohGFXprhvZMLSHVJ6yq0glXCcMXlQI+6XenPpV4
SuXmCnhrI9gwHkGTkA/yDMSQBybgEIEwI4TdRYJ/7MewnVgo+Btx2tiSa9hXfvUn
zIzan0PYiA9m04+7KgpEPPJM+KvIlXIRBz9oiRkCgYEA2GE5W1zQKaUIRc8kKPn9
/xDhqfS0ti5+/74Enc3IskUlKs7FoHcTA8BYi2ANAu8ZCk8cuT0BjPlhJkm/v846
0mtETCU5a+8iO/hD0f41ohoE06cMLObxOfPPHOIWj09huHKvaOtdEDSka2Rx4vlx
m+h/RCiM/NrOltHOjB9va3w=
`

export const topic = 'arn:aws:sns:sa-east-1:123456789012:citizen-auth-events'
export const certificateUrl =
  'https://sns.sa-east-1.amazonaws.com/SimpleNotificationService-f3ecfb7224c7233fe7bb5f59f96de52f.pem'

const bytesOf = (base64: string) =>
  Uint8Array.from(atob(base64.replace(/\s/g, '')), (char) => char.charCodeAt(0))

interface Signing {
  readonly version?: '1' | '2'
  /** Where its certificate is said to be. */
  readonly url?: string
  /** PKCS #8, in base64. */
  readonly key?: string
}

/** A message as SNS posts it. @param fields what the signature covers, besides what every message has */
export async function postedBySns(
  fields: Readonly<Record<string, string>>,
  { version = '1', url = certificateUrl, key = privateKey }: Signing = {},
): Promise<Record<string, string>> {
  const signed: Readonly<Record<string, string>> = {
    Type: 'Notification',
    MessageId: '22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324',
    TopicArn: topic,
    Timestamp: '2030-01-01T00:00:00.000Z',
    Message: 'Hola',
    ...fields,
  }
  const algorithm = {
    name: 'RSASSA-PKCS1-v1_5',
    hash: version === '1' ? 'SHA-1' : 'SHA-256',
  }
  const imported = await crypto.subtle.importKey('pkcs8', bytesOf(key), algorithm, false, ['sign'])
  // As the documents list them: the names in this order, those that there are.
  const names = [
    'Message',
    'MessageId',
    'Subject',
    'SubscribeURL',
    'Timestamp',
    'Token',
    'TopicArn',
    'Type',
  ]
  const lines = names.flatMap((name) =>
    signed[name] === undefined ? [] : [`${name}\n${signed[name]}\n`],
  )
  const content = new TextEncoder().encode(lines.join(''))
  const signature = new Uint8Array(await crypto.subtle.sign(algorithm.name, imported, content))
  return {
    ...signed,
    SignatureVersion: version,
    Signature: btoa(String.fromCharCode(...signature)),
    SigningCertURL: url,
    UnsubscribeURL: 'https://sns.sa-east-1.amazonaws.com/?Action=Unsubscribe',
  }
}
