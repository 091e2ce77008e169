/** UUIDs of names, RFC 9562. */
import { expect, test } from 'vitest'
import { namedUuid } from '../../../worker/crypto/named-uuid.ts'

const dns = '6ba7b810-9dad-11d1-80b4-00c04fd430c8'
const urls = '6ba7b811-9dad-11d1-80b4-00c04fd430c8'

test('RFC 9562 appendix B.2: the UUID of www.example.com by SHA-256', async () => {
  expect(await namedUuid(dns, 'www.example.com')).toBe('5c146b14-3c52-8afd-938a-375d0df1fbf6')
})

test('equal names of two kinds have two UUIDs', async () => {
  expect(await namedUuid(urls, 'www.example.com')).not.toBe(await namedUuid(dns, 'www.example.com'))
})
