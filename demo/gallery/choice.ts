/** What the gallery shows, and how its address says so. */
import type { Channel } from '../../contract/channel.ts'
import { locales, type Locale } from '../../contract/locale.ts'
import { messages, type MessageName } from '../../worker/delivery/messages/index.ts'
import { municipalities } from '../../worker/municipalities/index.ts'
import type { Municipality } from '../../worker/municipalities/municipality.ts'

export const cityNames = Object.keys(municipalities) as (keyof typeof municipalities)[]
export const messageNames = Object.keys(messages) as MessageName[]
export const channels = ['email', 'sms'] as const satisfies readonly Channel[]

/** Pixels of the pane that a letter is read in. */
export const widths = { phone: 360, desktop: 720 } as const
export const widthNames = Object.keys(widths) as (keyof typeof widths)[]
export const colourNames = ['light', 'dark'] as const

export interface Choice {
  readonly city: keyof typeof municipalities
  readonly lang: Locale
  readonly message: MessageName
  readonly channel: Channel
  readonly width: keyof typeof widths
  readonly colours: (typeof colourNames)[number]
}

const one = <Name extends string>(
  names: readonly Name[],
  wanted: string | null,
): Name | undefined => names.find((name) => name === wanted)

const ownLanguage = (city: Choice['city']): Locale => {
  const { public: profile }: Municipality = municipalities[city]
  return profile.locales[0]
}

/** Reads an address; what it does not say, or says wrongly, is the first of its kind, or the city's own language. */
export function choiceIn(search: string): Choice {
  const asked = new URLSearchParams(search)
  const city = one(cityNames, asked.get('city')) ?? 'demo'
  return {
    city,
    lang: one(locales, asked.get('lang')) ?? ownLanguage(city),
    message: one(messageNames, asked.get('message')) ?? 'confirm-contact',
    channel: one(channels, asked.get('channel')) ?? 'email',
    width: one(widthNames, asked.get('width')) ?? 'phone',
    colours: one(colourNames, asked.get('colours')) ?? 'light',
  }
}

/** The query that `choiceIn` reads the same choice from. */
export const searchOf = (choice: Choice): string =>
  `?${new URLSearchParams({ ...choice }).toString()}`

/** Another city speaks its own language, unless it offers the chosen one. */
export function inCity(choice: Choice, name: string): Choice {
  const city = one(cityNames, name) ?? choice.city
  const { public: profile }: Municipality = municipalities[city]
  const lang = profile.locales.includes(choice.lang) ? choice.lang : profile.locales[0]
  return { ...choice, city, lang }
}
