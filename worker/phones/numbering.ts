/** The library of telephone numbers, with the plans that the cities need. */
import {
  isSupportedCountry,
  parsePhoneNumberFromString,
  type CountryCode,
  type MetadataJson,
  type PhoneNumber,
} from 'libphonenumber-js/core'
import plans from './numbering-plans.json' with { type: 'json' }

const metadata = plans as unknown as MetadataJson

/** The country, if numbers can be read as people there write them. */
export const numberedCountry = (country: string): CountryCode | undefined =>
  isSupportedCountry(country as CountryCode, metadata) ? (country as CountryCode) : undefined

/** @param home whose national form is read; without one, international numbers alone */
export const parsed = (text: string, home?: CountryCode): PhoneNumber | undefined =>
  parsePhoneNumberFromString(
    text,
    { ...(home && { defaultCountry: home }), extract: false },
    metadata,
  )
