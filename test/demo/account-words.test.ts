/** What a citizen reads of their own account, in every city and language: words, never a key or a value of ours. */
import { beforeAll, expect, test } from 'vitest'
import type { CivilRegistryMatch } from '../../contract/derived-details.ts'
import type { Field } from '../../contract/fields/index.ts'
import type { Locale } from '../../contract/locale.ts'
import type { PublicProfile } from '../../contract/profile.ts'
import { sampleCitizens, type SampleCitizen } from '../../demo/sample-citizens.ts'
import { speak } from '../../widget/locale/language.ts'
import { detailRows } from '../../widget/strings/details.ts'
import { furtherWords } from '../../widget/strings/further-labels.ts'
import { registrantIn } from '../../worker/flows/registrant.ts'
import { municipalities } from '../../worker/municipalities/index.ts'

beforeAll(() => {
  // Where the localiser tells that the language changed.
  Object.assign(globalThis, { window: new EventTarget() })
})

const registration = ({ flows }: PublicProfile): readonly Field[] =>
  (flows.register ?? []).flatMap((step) => ('fields' in step ? step.fields : []))

/** What the Worker keeps of a citizen, with what it finds out by itself. */
function kept(profile: PublicProfile, { answers }: SampleCitizen) {
  const ports = {
    readPhone: (typed: string) => ({ ok: true as const, value: typed, mobile: true }),
  }
  const { details } = registrantIn(ports, registration(profile), answers, undefined)
  return { ...details, register: 'found' }
}

const rowsFor = (
  profile: PublicProfile,
  locale: Locale,
  details: Readonly<Record<string, string>>,
) => detailRows(details, { profile, locale, own: furtherWords })

for (const [slug, { public: profile }] of Object.entries(municipalities))
  for (const locale of profile.locales) {
    test(`${slug} in ${locale}: every detail that is kept is told, in words`, async () => {
      await speak(locale)
      const citizens: Readonly<Record<string, readonly SampleCitizen[]>> = sampleCitizens
      for (const citizen of citizens[slug] ?? []) {
        const details = kept(profile, citizen)
        const rows = rowsFor(profile, locale, details)
        expect(rows).toHaveLength(Object.keys(details).length)
        const names = new Set(Object.keys(details))
        expect(rows.filter(([label]) => names.has(label))).toEqual([])
      }
    })

    test(`${slug} in ${locale}: every choice is told as the citizen chose it`, async () => {
      await speak(locale)
      const raw = registration(profile).flatMap((field) =>
        field.kind === 'choice'
          ? field.options
              .flatMap((option) => rowsFor(profile, locale, { [field.name]: option }))
              .filter(([label, value]) => label === field.name || value === value.toLowerCase())
          : [],
      )
      expect(raw).toEqual([])
    })
  }

test('what follows from a document, and what was looked up, is told as such', async () => {
  const { public: leon } = municipalities.leon
  await speak('es-MX')
  expect(
    rowsFor(leon, 'es-MX', { bornOn: '1999-01-31', sex: 'female', register: 'absent' }),
  ).toEqual([
    ['Fecha de nacimiento', '31 de enero de 1999 (según tu documento)'],
    ['Sexo', 'Mujer (según tu documento)'],
    ['Padrón municipal', 'Tu documento no consta en él'],
  ])
})

for (const { public: profile } of Object.values(municipalities))
  for (const locale of profile.locales)
    test(`${profile.slug} in ${locale}: each thing that the register may say has a sentence of its own`, async () => {
      await speak(locale)
      const matches: readonly CivilRegistryMatch[] = ['found', 'claimed', 'absent', 'unavailable']
      const said = matches.map((register) => rowsFor(profile, locale, { register })[0]?.[1] ?? '')
      expect(new Set(said).size).toBe(matches.length)
      expect(said.filter((sentence) => !/[ ]/.test(sentence))).toEqual([])
    })

test('what a newer Worker found out is left out, and the rest of the account stands', async () => {
  await speak('es')
  const { public: demo } = municipalities.demo
  expect(rowsFor(demo, 'es', { sex: 'other', givenNames: 'Ana' })).toEqual([['Nombres', 'Ana']])
})

test('what no field of the city asks any more is not shown by its key', () => {
  const { public: demo } = municipalities.demo
  expect(rowsFor(demo, 'es', { mothersName: 'Ana' })).toEqual([])
})
