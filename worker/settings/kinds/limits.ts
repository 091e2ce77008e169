/**
 * Limits that honest citizens may meet in number, within half and twice what the code says. Those that bound how often
 * somebody may guess a password, a code or an answer are the code's alone.
 */
import type { SettingError } from '../../../contract/desk/settings.ts'
import type { Seconds } from '../../../contract/units.ts'
import type { Limit, Limits } from '../../limits/limits.ts'
import type { Setting } from '../setting.ts'

export const changeableLimits = [
  'beginFromSource',
  'postalCodeFromSource',
  'humanCheckFromSource',
  'requestFromSource',
  'searchOfOfficer',
  'messageFromSource',
  'messageOfMunicipality',
  'textToRange',
  'textToCountry',
] as const satisfies readonly (keyof Limits)[]

const partsOfLimit = ['burst', 'refill'] as const satisfies readonly (keyof Limit)[]

const boundedBy =
  (coded: number) =>
  (text: string): SettingError | null => {
    if (!/^[1-9][0-9]{0,6}$/.test(text)) return 'malformed'
    const number = Number(text)
    return number * 2 < coded || number > coded * 2 ? 'out_of_bounds' : null
  }

export const limits: Setting = {
  fields: ({ private: { limits: has } }) =>
    changeableLimits.flatMap((limit) =>
      partsOfLimit.map((part) => ({
        name: `limits.${limit}.${part}`,
        control: 'number',
        value: String(has[limit][part]),
        errorOf: boundedBy(has[limit][part]),
      })),
    ),
  apply(city, value) {
    const { limits: coded } = city.private
    const own = changeableLimits.map((limit) => {
      const numberOf = (part: keyof Limit) =>
        Number(value(`limits.${limit}.${part}`) ?? coded[limit][part])
      return [limit, { burst: numberOf('burst'), refill: numberOf('refill') as Seconds }] as const
    })
    return {
      ...city,
      private: { ...city.private, limits: { ...coded, ...Object.fromEntries(own) } },
    }
  },
  loosens: ({ private: { limits: before } }, { private: { limits: after } }) =>
    changeableLimits.some(
      (limit) =>
        after[limit].burst > before[limit].burst || after[limit].refill < before[limit].refill,
    ),
}
