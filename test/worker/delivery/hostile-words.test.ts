/** T43: whatever somebody typed as a name, and wherever a link was bent to, the message stays ours. */
import { expect, test } from 'vitest'
import type { Locale } from '../../../contract/locale.ts'
import { messages } from '../../../worker/delivery/messages/index.ts'
import { demo } from '../../../worker/municipalities/demo.ts'

const link = `${demo.public.pages.register}#citizen-register=token`

const letterTo = (name: string, words: Record<string, string> = {}, locale: Locale = 'es') => {
  const given = { code: '73519264', link, minutes: '10', name, ...words }
  const letter = messages['confirm-contact'].render(demo.public, given, locale, 'email')
  if (!('html' in letter)) throw new TypeError('an e-mail has HTML')
  return letter
}

for (const [name, why] of [
  ['Rosa https://evil.example/x', 'a link'],
  ['evil.example', 'a host that mail programs make a link of'],
  ['evil。example', 'an ideographic full stop, which browsers read as a dot'],
  ['evil․example', 'a one dot leader'],
  ['rosa@evil.example', 'an address'],
  ['//evil.example', 'a link without a scheme'],
] as const)
  test(`a name cannot become a link: ${why}`, () => {
    const { text, html } = letterTo(name)
    for (const written of [text, html]) {
      expect(written).not.toMatch(/evil[^\p{L} ]/u)
      expect(written).toContain('evil')
    }
  })

for (const [name, why] of [
  ['<img src=x onerror=alert(1)>', 'an element'],
  ['"><script>alert(1)</script>', 'a way out of an attribute'],
  ['<!-- a', 'a comment'],
  ['&lt;b&gt;', 'an entity'],
] as const)
  test(`a name cannot become markup: ${why}`, () => {
    const plain = letterTo('Rosa').html
    const tags = (html: string) => html.match(/<[^>]*>/g)
    expect(tags(letterTo(name).html)).toEqual(tags(plain))
    expect(letterTo(name).html).not.toMatch(/&amp;lt|onerror=|&lt;/)
  })

for (const [name, why] of [
  ['Rosa\r\nBcc: all@evil.example', 'a line break'],
  ['Rosa\u0000\u0008', 'control characters'],
  ['\u202easoR', 'a right-to-left override'],
  ['\u2066Rosa\u2069', 'isolates'],
  ['Ro\u200bsa\ufeff', 'characters without width'],
  ['Rosa\u2028Bcc:', 'a line separator'],
] as const)
  test(`a name cannot break a line or turn the reading direction: ${why}`, () => {
    const { subject, text, html } = letterTo(name)
    expect(subject).toBe(letterTo('Rosa').subject)
    // Control and format characters, line and paragraph separators; the line feed is ours.
    const forbidden = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u
    for (const written of [subject, text, html]) expect(written).not.toMatch(forbidden)
    expect(text.split('\n')).toHaveLength(letterTo('Rosa').text.split('\n').length)
    expect(text).not.toMatch(/^Bcc/m)
  })

test('a name of a thousand letters does not fill the letter', () => {
  expect(letterTo('a'.repeat(1000)).text).not.toContain('a'.repeat(41))
})

test('marks piled on a letter do not cover the lines above it', () => {
  expect(letterTo(`a${'\u0301'.repeat(50)}`).text).not.toMatch(/\p{M}{3}/u)
})

test('a name without a letter is left out, greeting and all', () => {
  expect(letterTo('...').text).not.toContain('Hola')
})

test('names of people stay as they are written', () => {
  for (const name of ['María José Ñandú', 'D’Ángelo', "O'Higgins", 'Pérez-León', 'Şükrü'])
    expect(letterTo(name).text).toContain(`Hola, ${name}:`)
})

for (const address of [
  'https://evil.example/#citizen-register=token',
  'http://www.ciudadabierta.example/registro#x',
  'https://www.ciudadabierta.example.evil.example/#x',
  'https://www.ciudadabierta.example@evil.example/#x',
  'https://www.ciudadabierta.example:444/#x',
  'javascript:alert(1)//https://www.ciudadabierta.example',
  'data:text/html,x',
])
  test(`a message with a foreign link is not made: ${address}`, () => {
    expect(() => letterTo('Rosa', { link: address })).toThrow(TypeError)
  })

test('a link of ours with a quote in it stays inside its attribute', () => {
  const { html } = letterTo('Rosa', { link: `${link}"onclick="alert(1)` })
  expect(html).not.toContain('"onclick')
})

for (const [word, value] of [
  ['code', '12<b>'],
  ['minutes', '10 http://evil.example'],
] as const)
  test(`a message whose ${word} is no number is not made`, () => {
    expect(() => letterTo('Rosa', { [word]: value })).toThrow(TypeError)
  })
