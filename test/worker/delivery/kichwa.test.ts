/** Kichwa is offered as far as somebody can vouch for it; the rest is Spanish, never a key. */
import { expect, test } from 'vitest'
import { messages } from '../../../worker/delivery/messages/index.ts'
import { kichwaPack } from '../../../worker/delivery/messages/kichwa.ts'
import { sharedSentences } from '../../../worker/delivery/messages/shared-sentences.ts'
import { ibarra } from '../../../worker/municipalities/ibarra.ts'

const letterOf = (name: keyof typeof messages, words: Record<string, string>) =>
  messages[name].render(ibarra.public, words, 'qu-EC', 'email').text

test('what has a Kichwa sentence is said in Kichwa, and the rest in the Spanish of Ecuador', () => {
  const text = letterOf('temporary-password', {
    password: '7K2M-9QXD-R4TV',
    hours: '24',
    name: 'Samia',
    user: '1007599077',
  })
  expect(text).toContain('Imanalla, Samia:')
  expect(text).toContain('Aviso de clave de acceso')
  expect(text).toContain('Esta contraseña sirve una sola vez, durante 24 horas.')
})

test("a city's own words in Spanish serve its letters in Kichwa", () => {
  const link = `${ibarra.public.pages.recover}#x`
  expect(letterOf('recovery-code', { code: '73519264', link, minutes: '10' })).toContain(
    'RESTABLECER CONTRASEÑA:',
  )
})

test('every sentence of the pack stands for one that there is, with the same places', () => {
  const places = (text: string) => text.match(/\{\w+\}/g) ?? []
  for (const [name, pack] of Object.entries(kichwaPack))
    for (const [key, { says, means }] of Object.entries(pack)) {
      expect(name === 'shared' || name in messages).toBe(true)
      if (name === 'shared') expect(Object.keys(sharedSentences.es)).toContain(key)
      expect(means).not.toBe('')
      expect(places(says)).toEqual(places(means))
    }
})
