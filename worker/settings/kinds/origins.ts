/** The sites whose pages may hold the elements: exact origins, never a pattern. */
import type { SettingError } from '../../../contract/desk/settings.ts'
import type { Municipality } from '../../municipalities/municipality.ts'
import { linesOf, type Setting } from '../setting.ts'

/** More are a mistake, and each is a site that may ask for passwords. */
const most = 20

const isOrigin = (text: string) =>
  /^https:\/\/[a-z0-9.-]+(?::[0-9]{2,5})?$/.test(text) &&
  URL.canParse(text) &&
  new URL(text).origin === text &&
  // A name of its own: neither an address, nor this machine, nor everything beneath a dot.
  /\.[a-z][a-z-]*$/.test(new URL(text).hostname)

/** @param coded those that the profile of the code has, which may be this machine's in development */
const originsError =
  (coded: readonly string[]) =>
  (text: string): SettingError | null => {
    const lines = linesOf(text)
    if (lines.length === 0) return 'required'
    if (lines.length > most) return 'too_long'
    if (new Set(lines).size < lines.length) return 'origin_malformed'
    return lines.every((line) => coded.includes(line) || isOrigin(line)) ? null : 'origin_malformed'
  }

/** Pages of the profile that would hold an element in vain. */
const pagesWithout = ({ public: { pages }, private: { origins } }: Municipality) =>
  Object.values(pages).filter((page) => !origins.includes(new URL(page).origin))

export const origins: Setting = {
  fields: ({ private: { origins: has } }) => [
    { name: 'origins.sites', control: 'lines', value: has.join('\n'), errorOf: originsError(has) },
  ],
  apply(city, value) {
    const text = value('origins.sites')
    if (text === undefined) return city
    return { ...city, private: { ...city.private, origins: linesOf(text) } }
  },
  errors: (before, after) =>
    pagesWithout(after).length > pagesWithout(before).length
      ? { 'origins.sites': 'origin_missing' }
      : {},
  loosens: (before, after) =>
    after.private.origins.some((origin) => !before.private.origins.includes(origin)),
}
