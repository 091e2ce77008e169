/** RFC 7617 §2 and §2.1: what the header of the scheme `Basic` holds. */
import { expect, test } from 'vitest'
import { basicAuthorization } from '../../../worker/delivery/vendor-api/basic-authorization.ts'

for (const [user, password, header, where] of [
  ['Aladdin', 'open sesame', 'Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==', '§2'],
  ['test', '123£', 'Basic dGVzdDoxMjPCow==', '§2.1, UTF-8 and not Latin-1'],
  ['api', '✓', 'Basic YXBpOuKckw==', 'beyond Latin-1'],
] as const)
  test(`${user} and ${password} are written as ${header}: ${where}`, () => {
    expect(basicAuthorization(user, password)).toBe(header)
  })
