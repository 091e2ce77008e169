/** The colours of buttons and links, on a light page and on a dark one. */
import { contrast, grounds, leastContrast } from '../../../contract/contrast.ts'
import type { SettingError } from '../../../contract/desk/settings.ts'
import type { Setting } from '../setting.ts'

/** Nothing but six hexadecimal digits comes into a style sheet. */
const colourError =
  (ground: string) =>
  (text: string): SettingError | null => {
    if (!/^#[0-9a-f]{6}$/.test(text)) return 'colour_malformed'
    return contrast(text, ground) < leastContrast ? 'low_contrast' : null
  }

export const brand: Setting = {
  fields: ({ public: { brand: has } }) => [
    {
      name: 'brand.accent',
      control: 'colour',
      value: has.accent,
      errorOf: colourError(grounds.light),
    },
    {
      name: 'brand.accentDark',
      control: 'colour',
      value: has.accentDark,
      errorOf: colourError(grounds.dark),
    },
  ],
  apply(city, value) {
    const { brand: coded } = city.public
    const accent = value('brand.accent') ?? coded.accent
    const accentDark = value('brand.accentDark') ?? coded.accentDark
    return { ...city, public: { ...city.public, brand: { accent, accentDark } } }
  },
}
