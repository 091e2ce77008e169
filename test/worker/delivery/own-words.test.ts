/** A municipality may say things in its own way; its words are text like all others. */
import { expect, test } from 'vitest'
import type { PublicProfile } from '../../../contract/profile.ts'
import { messages } from '../../../worker/delivery/messages/index.ts'
import { demo } from '../../../worker/municipalities/demo.ts'

const words = { code: '73519264', link: `${demo.public.pages.recover}#x`, minutes: '10' }

const letterOf = (changed: Partial<PublicProfile>) => {
  const profile = { ...demo.public, ...changed }
  const letter = messages['recovery-code'].render(profile, words, 'es', 'email')
  if (!('html' in letter)) throw new TypeError('an e-mail has HTML')
  return letter
}

test('the words of one message go before the words of all, and both before the product’s', () => {
  const { subject, text } = letterOf({
    words: {
      es: {
        'message.recovery-code.action': 'RESTABLECER CONTRASEÑA',
        'message.notYou': '¿No lo pediste tú?',
        'message.action': 'Seguir',
      },
    },
  })
  expect(subject).toBe('Recupere el acceso · Cuenta Ciudadana')
  expect(text).toContain('RESTABLECER CONTRASEÑA:')
  expect(text).toContain('¿No lo pediste tú?')
})

test('a place that nobody fills is a mistake, not a gap in the letter', () => {
  const own = { es: { 'message.recovery-code.body': 'Hola {nombre}' } }
  expect(() => letterOf({ words: own })).toThrow('{nombre}')
})

test('words of another language are left alone', () => {
  expect(letterOf({ words: { en: { 'message.notYou': 'x' } } })).toEqual(letterOf({}))
})

test('a profile’s own texts are escaped', () => {
  const { html, text } = letterOf({
    name: 'Ciudad <b>Abierta</b> & "Cía"',
    service: '<i>Cuenta</i>',
    support: { office: '<script>alert(1)</script>', email: '"><b>@x.example' },
    words: { es: { 'message.recovery-code.heading': '<u>Hola</u>' } },
  })
  expect(html).not.toMatch(/<b>|<i>|<u>|<script/)
  expect(html).toContain('Ciudad &lt;b&gt;Abierta&lt;/b&gt; &amp; &quot;Cía&quot;')
  expect(text).toContain('Ciudad <b>Abierta</b> & "Cía"')
})

test('a colour that is none of six digits does not enter a style', () => {
  const { html } = letterOf({ brand: { accent: 'red;background:url(x)', accentDark: '</style>' } })
  expect(html).not.toMatch(/url\(|<\/style>\s*<\/style>|red;/)
  const ends = (written: string) => written.match(/<\/style>/g)
  expect(ends(html)).toEqual(ends(letterOf({}).html))
})
