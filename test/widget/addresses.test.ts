/** Where a page may send the citizen after signing in. */
import { expect } from 'chai'
import { ownAddress } from '../../widget/elements/redirect.ts'
import { webAddress } from '../../widget/elements/web-address.ts'
import { profile } from './support/samples.ts'

for (const [address, why] of [
  ['/tramites', 'a path of the page'],
  [`${location.origin}/tramites?a=1#b`, "the page's own origin"],
  ['https://www.ciudad.test/cuenta/pagos', "a page of the municipality's origin"],
] as const)
  test(`${address} is followed: ${why}`, () => {
    expect(ownAddress(address, profile)).to.equal(new URL(address, location.href).href)
  })

for (const [address, why] of [
  ['https://evil.test/', 'a stranger'],
  ['https://www.ciudad.test.evil.test/', 'a look-alike'],
  ['https://www.ciudad.test:444/', 'another port'],
  ['http://www.ciudad.test/', 'without TLS'],
  ['https://www.ciudad.test@evil.test/', 'a user name that looks like a host'],
  ['//evil.test/', 'a stranger without a scheme'],
  ['/\\evil.test', 'a backslash that browsers read as a slash'],
  ['javascript:alert(1)', 'a script'],
  ['data:text/html,x', 'a document in an address'],
  ['https://', 'nothing'],
  ['', 'empty'],
] as const)
  test(`${address || 'an empty address'} is not followed: ${why}`, () => {
    expect(ownAddress(address, profile)).to.equal(undefined)
  })

test('links to other flows may leave the origin, but only over the web', () => {
  expect(webAddress('https://otra.test/registro')).to.equal('https://otra.test/registro')
  expect(webAddress('javascript:alert(1)')).to.equal(undefined)
  expect(webAddress('blob:https://otra.test/1')).to.equal(undefined)
})
