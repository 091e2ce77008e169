/** What a city writes can be read on what it is written on, in both colour schemes: WCAG 2.2, 1.4.3. */
import { describe, expect, test } from 'vitest'
import { contrast } from '../../contract/contrast.ts'
import type { City, Colour } from '../../demo/cities/city.ts'
import { cities } from '../../demo/cities/index.ts'
import { municipalities } from '../../worker/municipalities/index.ts'

const pairsOf = ({ palette }: City, accent: Colour): readonly (readonly [Colour, Colour])[] => [
  [accent, palette.paper],
  [accent, palette.card],
  [palette.onAccent, accent],
  ...[palette.skyTop, palette.skyMid, palette.skyLow].flatMap(
    (sky) =>
      [
        [palette.skyInk, sky],
        [palette.skySoft, sky],
      ] as const,
  ),
]

for (const [slug, city] of Object.entries<City>(cities))
  describe(slug, () => {
    const brand = Object.entries(municipalities).find(([name]) => name === slug)?.[1].public.brand
    const accent: Colour = [brand?.accent ?? '', brand?.accentDark ?? '']

    for (const [scheme, at] of [
      ['light', 0],
      ['dark', 1],
    ] as const)
      test(`reads well in ${scheme} colours`, () => {
        for (const [ink, ground] of pairsOf(city, accent))
          expect(contrast(ink[at], ground[at]), `${ink[at]} on ${ground[at]}`).toBeGreaterThan(4.5)
      })
  })
