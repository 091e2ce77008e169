/** A link is read through what gateways, mail programs and hands make of it; what has lost a part is none. */
import { expect, test } from 'vitest'
import { linkToken, readLinkToken } from '../../contract/link-token.ts'

const challenge = `chl_${'Ab3_-'.repeat(4)}xY`
const secret = `${'zK9-_'.repeat(4)}Qw`
const token = linkToken(challenge, secret)

test.each([
  [token, 'as it was sent'],
  [`${token})`, 'a bracket behind it'],
  [`<${token}>`, 'angle brackets around it'],
  [`"${token}"`, 'quotes'],
  [`\u2066${token}\u2069`, 'isolates of the reading direction'],
  [`${token}%20`, 'an escaped blank'],
  [`${token}&data=05%7C01`, 'a parameter of a gateway'],
  [`citizen-recover=${token}`, 'its name in front'],
  [token.replace('.', '%2E'), 'escaped'],
  [token.replace('.', '%252E'), 'escaped twice'],
  [token.replace('.', '%25252E'), 'three times'],
  [`${token.slice(0, 20)}=\r\n${token.slice(20)}`, 'wrapped as quoted-printable'],
  [`${token.slice(0, 20)}\u200b${token.slice(20)}`, 'an invisible break'],
])('%j: %s', (text) => {
  expect(readLinkToken(text)).toEqual({ challenge, secret })
})

test.each([token.slice(0, -5), token.slice(5), '', 'x', `a${token}`, `%${'25'.repeat(4000)}`])(
  '%j is no link',
  (text) => {
    expect(readLinkToken(text)).toBeNull()
  },
)
