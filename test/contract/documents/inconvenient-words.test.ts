/** The folded expression holds the issuer's words, all of them and no other. */
import { expect, test } from 'vitest'
import { beginsInconveniently } from '../../../contract/documents/inconvenient-words.ts'

const words = `
  BACA BAKA BUEI BUEY CACA CACO CAGA CAGO CAKA CAKO COGE COGI COJA COJE COJI COJO COLA CULO FALO FETO
  GETA GUEI GUEY JETA JOTO KACA KACO KAGA KAGO KAKA KAKO KOGE KOGI KOJA KOJE KOJI KOJO KOLA KULO LILO
  LOCA LOCO LOKA LOKO MAME MAMO MEAR MEAS MEON MIAR MION MOCO MOKO MULA MULO NACA NACO PEDA PEDO PENE
  PIPI PITO POPO PUTA PUTO QULO RATA ROBA ROBE ROBO RUIN SENO TETA VACA VAGA VAGO VAKA VUEI VUEY WUEI
  WUEY`

test('of all four-letter beginnings, exactly the listed words are inconvenient', () => {
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ')
  const pairs = letters.flatMap((first) => letters.map((second) => first + second))
  const found = pairs.flatMap((first) =>
    pairs.map((second) => first + second).filter((word) => beginsInconveniently(word)),
  )
  expect(found).toEqual(words.trim().split(/\s+/))
})

test('a word further on is nobody’s business', () => {
  expect(beginsInconveniently('XPEDO990131')).toBe(false)
})
