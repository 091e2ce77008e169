/** What a city writes can be read on what it is written on, in both colour schemes: WCAG 2.2, 1.4.3. */
import { describe, expect, test } from 'vitest'
import type { City, Colour } from '../../demo/cities/city.ts'
import { cities } from '../../demo/cities/index.ts'
import { municipalities } from '../../worker/municipalities/index.ts'

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

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
