/** What mail programs need of a letter's HTML, each in its own way. docs/messages.md says why. */
import { expect, test } from 'vitest'
import { messages } from '../../../worker/delivery/messages/index.ts'
import { letterheadOf } from '../../../worker/delivery/queue/letterhead-of.ts'
import { demo } from '../../../worker/municipalities/demo.ts'

const words = {
  at: '1795312800',
  device: 'Chrome · Android',
  locality: 'Ibarra',
  country: 'EC',
  user: 'rosa',
  code: '73519264',
  link: `${demo.public.pages.recover}#x`,
  minutes: '10',
}

const htmlOf = (name: 'recovery-code' | 'password-changed') => {
  const letter = messages[name].render(letterheadOf(demo), words, 'es', 'email')
  if (!('html' in letter)) throw new TypeError('an e-mail has HTML')
  return letter.html
}

const letters = [htmlOf('recovery-code'), htmlOf('password-changed')]
const count = (text: string, part: RegExp) => text.match(part)?.length ?? 0

test('what Word alone reads opens and closes, and holds the letter to its width', () => {
  for (const html of letters) {
    const comments = [...html.matchAll(/<!--\[if mso\]>(.*?)<!\[endif\]-->/gs)].map(([, it]) => it)
    expect(comments.length).toBe(count(html, /<!--/g))
    const forWord = comments.join('')
    expect(forWord).toContain('<table role="presentation" width="560"')
    for (const name of ['table', 'tr', 'td', 'i', 'style', 'xml'])
      expect([name, count(forWord, new RegExp(`<${name}\\b`, 'g'))]).toEqual([
        name,
        count(forWord, new RegExp(`</${name}>`, 'g')),
      ])
  }
})

test('the whole button can be pressed in Word: blanks stand in for its padding', () => {
  for (const html of letters) {
    const [button = ''] = /<a\s+class="button-link".*?<\/a\s*>/s.exec(html) ?? []
    expect(button).toContain('mso-padding-alt:0')
    expect(count(button, /<!--\[if mso\]><i style="mso-font-width/g)).toBe(2)
  }
})

test('Outlook on the web gets the dark colours that the media query has, every one', () => {
  const [, sheet = '', ofOutlook = ''] = [
    ...(letters[0] ?? '').matchAll(/<style>(.*?)<\/style>/gs),
  ].map(([, css]) => css)
  const dark = /prefers-color-scheme: dark\) \{(.*)\}/s.exec(sheet)?.[1] ?? ''
  const rules = (css: string) => [...css.matchAll(/[^{}\n]+\{[^}]+\}/g)].map(([rule]) => rule)

  expect(rules(dark).length).toBeGreaterThan(5)
  expect(rules(ofOutlook.replace(/\[data-ogs[bc]\] /g, ''))).toEqual(rules(dark))
  for (const rule of rules(ofOutlook))
    expect(rule).toMatch(/\{color:/.test(rule) ? /^\[data-ogsc\] / : /^\[data-ogsb\] /)
})

test('the letter stands in an element whose ground and ink Outlook on the web will mark', () => {
  for (const html of letters)
    expect(html).toMatch(
      /<div[^>]*role="article"[^>]*style="background:#[0-9a-f]{6};color:#[0-9a-f]{6}"/,
    )
})

test('without any style sheet every text still has its size and its colour', () => {
  for (const html of letters)
    for (const [element] of html.matchAll(/<(?:p|h1)\b[^>]*>/g)) {
      expect(element).toMatch(/font-size:\d+px/)
      expect(element).toMatch(/line-height:\d+px/)
      if (element.includes('class=')) expect(element).toMatch(/[;"]color:#[0-9a-f]{6}/)
    }
})

test('nothing is laid out but by tables that say they are no tables of data', () => {
  for (const html of letters) {
    expect(html).not.toMatch(/display: ?(flex|grid)|position:|float:/)
    expect(count(html, /<table\b/g)).toBe(count(html, /<table\b[^>]*role="presentation"/g))
  }
})
