/** What leaves the Worker when a password is looked up, and how the answer is read. */
import { describe, expect, test } from 'vitest'
import { pwnedRanges, unasked } from '../../../worker/passwords/leaked.ts'

const baseUrl = 'https://api.pwnedpasswords.com/'

// SHA-1 of "password" is 5BAA6 1E4C9B93F3F0682250B6CF8331B7EE68FD8.
const password = 'password'
const suffix = '1E4C9B93F3F0682250B6CF8331B7EE68FD8'
const other = '0018A45C4D1DEF81644B54AB7F969B88D65'
const padding = '00D4F6E8FA6EECAD2A3AA415EEC418D38EC'

/** The service, answering once, and what it was asked. */
function service(body: string, init?: ResponseInit) {
  const asked: { url: string; init: RequestInit }[] = []
  const ranges = pwnedRanges({
    baseUrl,
    fetch: (url, request) => {
      asked.push({ url, init: request })
      return Promise.resolve(new Response(body, init))
    },
  })
  return { asked, ranges }
}

describe('the request', () => {
  test('carries five digits of the digest and nothing else of the password', async () => {
    const { asked, ranges } = service(`${other}:3`)
    await ranges.appearsIn(password)
    expect(asked).toHaveLength(1)
    const { signal, ...request } = asked[0]?.init ?? {}
    expect(asked[0]?.url).toBe('https://api.pwnedpasswords.com/range/5BAA6')
    expect(request).toEqual({
      headers: { accept: 'text/plain', 'add-padding': 'true', 'user-agent': 'citizen-auth' },
      redirect: 'manual',
    })
    expect(signal).toBeInstanceOf(AbortSignal)
    expect(JSON.stringify(asked)).not.toMatch(/password"|1E4C9/i)
  })

  test('is for the password as it will be stored, whichever way it was typed', async () => {
    const { asked, ranges } = service(`${other}:3`)
    await ranges.appearsIn('pin\u0303ata')
    await ranges.appearsIn('pi\u00f1ata')
    expect(asked[0]?.url).toBe(asked[1]?.url)
  })

  test('goes to whichever mirror is configured', async () => {
    let asked = ''
    const fetch = (url: string) => {
      asked = url
      return Promise.resolve(new Response(`${other}:3`))
    }
    await pwnedRanges({ baseUrl: 'https://espejo.gob.ec/pwned/', fetch }).appearsIn(password)
    expect(asked).toBe('https://espejo.gob.ec/pwned/range/5BAA6')
  })

  test('is never sent in clear text over the network', () => {
    expect(() => pwnedRanges({ baseUrl: 'http://api.pwnedpasswords.com/' })).toThrow(RangeError)
    expect(() => pwnedRanges({ baseUrl: 'http://localhost:9000/' })).not.toThrow()
  })
})

describe('the answer', () => {
  for (const [body, answer, why] of [
    [`${other}:3\r\n${suffix}:52579\r\n${padding}:0`, 'yes', 'among others'],
    [`${suffix}:1`, 'yes', 'alone'],
    [`${suffix.toLowerCase()}:1\n`, 'yes', 'a mirror with small letters'],
    [`${other}:3\r\n${padding}:0\r\n`, 'no', 'not among them'],
    [`${other}:3\r\n${suffix}:0`, 'no', 'padding that happens to have its digits'],
    [`${other}:3\r\n5BAA6${suffix}:9`, 'unknown', 'whole digests instead of ends'],
    ['<html>Wi-Fi del parque</html>', 'unknown', 'the page of a captive network'],
    ['{"error":"down"}', 'unknown', 'an error that says 200'],
    [`${other}:3\r\n${suffix}:`, 'unknown', 'cut off'],
    ['', 'unknown', 'nothing: a range always has hundreds of lines'],
  ] as const)
    test(`${answer}: ${why}`, async () => {
      expect(await service(body).ranges.appearsIn(password)).toBe(answer)
    })
})

test('a Worker that asks nobody says that it does not know', async () => {
  expect(await unasked.appearsIn(password)).toBe('unknown')
})
