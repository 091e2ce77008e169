/** What citizens agree to: titles, texts, and the version by which it is known who has agreed to what. */
import type { SettingError, SettingErrors } from '../../../contract/desk/settings.ts'
import type { Agreement } from '../../../contract/profile.ts'
import type { Locale } from '../../../contract/locale.ts'
import type { Municipality } from '../../municipalities/municipality.ts'
import { textError, type FieldOfSetting, type Setting } from '../setting.ts'

const versionError = (text: string): SettingError | null =>
  /^[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?(?:-[0-9a-z]{1,12})?$/.test(text) ? null : 'malformed'

const titleError = textError(120, { required: true })

/** Characters; what the longest of the five cities has is a sixth of it. */
const bodyError = textError(18_000, { required: true, paragraphs: true })

const textsOf = ({ private: { agreements: texts } }: Municipality, id: string) =>
  Object.entries(texts[id] ?? {}) as readonly (readonly [Locale, string])[]

function fieldsOf(city: Municipality, id: string, agreement: Agreement): readonly FieldOfSetting[] {
  const titles = Object.entries(agreement.title)
  return [
    {
      name: `agreements.${id}.version`,
      control: 'line',
      value: agreement.version,
      errorOf: versionError,
    },
    ...titles.map(([locale, value]): FieldOfSetting => ({
      name: `agreements.${id}.title.${locale}`,
      control: 'line',
      value,
      errorOf: titleError,
    })),
    ...textsOf(city, id).map(([locale, value]): FieldOfSetting => ({
      name: `agreements.${id}.text.${locale}`,
      control: 'paragraphs',
      value,
      errorOf: bodyError,
    })),
  ]
}

/** All that a version stands for. */
export const contentOf = (city: Municipality, id: string): string =>
  JSON.stringify([city.public.agreements[id]?.title, city.private.agreements[id]])

const idsOf = ({ public: { agreements: all } }: Municipality) => Object.keys(all)

const allFieldsOf = (city: Municipality) =>
  Object.entries(city.public.agreements).flatMap(([id, one]) => fieldsOf(city, id, one))

export const agreements: Setting = {
  fields: allFieldsOf,
  // Of an agreement that differs in anything, every language: a version stands for all of its texts.
  keeps: (coded, values) =>
    idsOf(coded).flatMap((id) => {
      const names = allFieldsOf(coded)
        .map(({ name }) => name)
        .filter((name) => name.startsWith(`agreements.${id}.`))
      return names.some((name) => Object.hasOwn(values, name)) ? names : []
    }),
  apply(city, value) {
    const own = Object.entries(city.public.agreements).map(([id, one]) => {
      const title = Object.entries(one.title).map(([locale, text]) => [
        locale,
        value(`agreements.${id}.title.${locale}`) ?? text,
      ])
      const version = value(`agreements.${id}.version`) ?? one.version
      return [id, { version, title: Object.fromEntries(title) }] as const
    })
    const texts = Object.keys(city.private.agreements).map((id) => {
      const all = textsOf(city, id).map(([locale, text]) => [
        locale,
        value(`agreements.${id}.text.${locale}`) ?? text,
      ])
      return [id, Object.fromEntries(all)] as const
    })
    return {
      public: { ...city.public, agreements: Object.fromEntries(own) },
      private: { ...city.private, agreements: Object.fromEntries(texts) },
    }
  },
  // Nobody has agreed to what is written under a version afterwards.
  errors: (before, after) =>
    Object.fromEntries(
      idsOf(after)
        .filter(
          (id) =>
            contentOf(before, id) !== contentOf(after, id) &&
            before.public.agreements[id]?.version === after.public.agreements[id]?.version,
        )
        .map((id) => [`agreements.${id}.version`, 'version_needed']),
    ) satisfies SettingErrors,
}
