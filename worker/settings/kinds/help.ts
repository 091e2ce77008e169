/** Where citizens find help: the page, and how the city is reached. What the code's profile lacks is not added. */
import { normaliseEmail } from '../../../contract/email.ts'
import type { SettingControl, SettingError } from '../../../contract/desk/settings.ts'
import type { Support } from '../../../contract/profile.ts'
import { addressError, textError, type Setting } from '../setting.ts'

interface Part {
  readonly control: SettingControl
  errorOf(text: string): SettingError | null
}

const phone = (text: string): SettingError | null =>
  /^\+?[0-9 ()-]{5,30}$/.test(text) ? null : 'malformed'

const email = (text: string): SettingError | null => {
  const read = normaliseEmail(text)
  return read.ok && read.value === text ? null : 'malformed'
}

const parts: Readonly<Record<keyof Support, Part>> = {
  page: { control: 'address', errorOf: addressError },
  email: { control: 'email', errorOf: email },
  phone: { control: 'phone', errorOf: phone },
  office: { control: 'line', errorOf: textError(200, { required: true }) },
}

const names = Object.keys(parts) as readonly (keyof Support)[]

export const help: Setting = {
  fields: ({ public: { support } }) =>
    names.flatMap((name) => {
      const value = support[name]
      return value === undefined ? [] : [{ name: `help.${name}`, value, ...parts[name] }]
    }),
  apply(city, value) {
    const { support: coded } = city.public
    const own = names.flatMap((name) => {
      const text = coded[name] === undefined ? undefined : value(`help.${name}`)
      return text === undefined ? [] : [[name, text] as const]
    })
    const support: Support = { ...coded, ...Object.fromEntries(own) }
    return { ...city, public: { ...city.public, support } }
  },
}
