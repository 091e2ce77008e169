/** What a municipality says in its own words: every key is one that is read, and nothing that needs words lacks them. */
import { viewsOfFactors } from '../support/views-of-factors.ts'
import { describe, expect, test } from 'vitest'
import type { Field } from '../../contract/fields/index.ts'
import { flowKinds, outcomes } from '../../contract/flow.ts'
import { inLocale, type Locale } from '../../contract/locale.ts'
import type { PublicProfile } from '../../contract/profile.ts'
import { fieldsOf, type StepConfig } from '../../contract/steps/index.ts'
import { messages } from '../../worker/delivery/messages/index.ts'
import { municipalities } from '../../worker/municipalities/index.ts'

const usesOf = (profile: PublicProfile): readonly StepConfig[] =>
  flowKinds.flatMap((kind) => profile.flows[kind] ?? [])

/** Views in which every field of a step is shown. */
const fullView = {
  known: {},
  agreements: [],
  question: 'own',
  questions: ['own'],
  code: 'email',
  contacts: [
    { id: 'email', channel: 'email', to: '' },
    { id: 'sms', channel: 'sms', to: '' },
  ],
  username: '',
  email: true,
  form: 'code',
}

/** What a provider puts into an address is read by nobody. */
const fields = (use: StepConfig): readonly Field[] => {
  const asked = 'fields' in use ? use.fields.map(({ name }) => name) : []
  const ofFactor = Object.entries(viewsOfFactors).find(([step]) => step === use.step)?.[1]
  return fieldsOf(use, { ...fullView, asked, accepted: ['terms'], ...ofFactor }).filter(
    ({ kind }) => kind !== 'parameter',
  )
}

/** All but the first, which has the step's own title; the answers are checked behind them. */
const sectionsOf = (use: StepConfig): readonly string[] =>
  'sections' in use ? [...(use.sections ?? []).slice(1).map(({ id }) => id), 'check'] : []

/** Every key that the page or a message may look up for this profile, but for the messages' own. */
function keysOf(profile: PublicProfile): ReadonlySet<string> {
  const places = ['login', 'register', 'recover', 'account', 'find-user', 'request-contact']
  return new Set([
    'support.office',
    'section.button',
    ...places.map((place) => `link.${place}`),
    ...outcomes.flatMap((outcome) => [`done.${outcome}.title`, `done.${outcome}.lead`]),
    ...usesOf(profile).flatMap((use) => [
      ...['title', 'lead', 'button'].map((part) => `step.${use.id}.${part}`),
      ...sectionsOf(use).flatMap((id) => [`section.${id}.title`, `section.${id}.lead`]),
      ...('questions' in use ? use.questions.map((question) => `question.${question}`) : []),
      ...fields(use).flatMap((field) => [
        `field.${field.name}.label`,
        `field.${field.name}.hint`,
        ...(field.kind === 'choice'
          ? field.options.map((option) => `field.${field.name}.option.${option}`)
          : []),
      ]),
    ]),
  ])
}

/** In front of a word of one flow alone: `recover.field.password.label`. */
const ofOneFlow = new RegExp(`^(?:${flowKinds.join('|')})\\.`)

/** Fields that the product has labels for, whatever they are called. */
const labelled = new Set<Field['kind']>([
  'agreement',
  'code',
  'email',
  'identifier',
  'new-password',
  'password',
  'repeat',
  'secret-answer',
])

/** Names that the product has labels for. */
const known = new Set(['givenNames', 'familyNames', 'contact', 'question', 'provider', 'agreement'])

const spoken = (profile: PublicProfile, locale: Locale, key: string): string | undefined =>
  inLocale(
    Object.fromEntries(Object.entries(profile.words ?? {}).map(([one, all]) => [one, all[key]])),
    locale,
  )

/** Steps that know what their fields and the options of their choices are called, and the profile cannot. */
const isNamedByItsStep: ReadonlySet<string> = new Set([
  'withdraw-agreement',
  'second-factor',
  'choose-factor',
  'remove-factor',
  'forget-device',
])

for (const [slug, { public: profile, private: kept }] of Object.entries(municipalities)) {
  const keys = keysOf(profile)

  describe(slug, () => {
    test('every word is one that something says', () => {
      for (const [locale, words] of Object.entries(profile.words ?? {}))
        for (const key of Object.keys(words))
          if (!key.startsWith('message.'))
            expect(keys, `${locale}: ${key}`).toContain(key.replace(ofOneFlow, ''))
    })

    test('every word of a message is of one that there is', () => {
      for (const words of Object.values(profile.words ?? {}))
        for (const key of Object.keys(words).filter((one) => one.startsWith('message.'))) {
          const [, name = '', own] = key.split('.')
          if (own !== undefined) expect(Object.keys(messages)).toContain(name)
        }
    })

    test('no word is empty', () => {
      for (const [locale, words] of Object.entries(profile.words ?? {}))
        for (const [key, word] of Object.entries(words))
          expect(word.trim(), `${locale}: ${key}`).not.toBe('')
    })

    for (const locale of profile.locales) {
      test(`every field, option and question has words in ${locale}`, () => {
        for (const use of usesOf(profile)) {
          for (const field of fields(use)) {
            if (
              !labelled.has(field.kind) &&
              !known.has(field.name) &&
              !isNamedByItsStep.has(use.step) &&
              !/^question\d$/.test(field.name)
            )
              expect(spoken(profile, locale, `field.${field.name}.label`), field.name).toBeDefined()
            // What a question is called is looked for once, where it is chosen.
            if (
              field.kind === 'choice' &&
              // Providers are called as they call themselves, in every language.
              field.name !== 'provider' &&
              use.step !== 'choose-questions' &&
              use.step !== 'answer-question' &&
              !isNamedByItsStep.has(use.step)
            )
              for (const option of field.options)
                expect(
                  spoken(profile, locale, `field.${field.name}.option.${option}`),
                  option,
                ).toBeDefined()
          }
          if ('questions' in use)
            for (const question of use.questions)
              expect(spoken(profile, locale, `question.${question}`), question).toBeDefined()
        }
      })

      test(`every agreement has a title and a text in ${locale}`, () => {
        expect(Object.keys(kept.agreements)).toEqual(Object.keys(profile.agreements))
        for (const [id, { title }] of Object.entries(profile.agreements)) {
          expect(inLocale(title, locale)?.length).toBeGreaterThan(5)
          expect(inLocale(kept.agreements[id] ?? {}, locale)?.length).toBeGreaterThan(200)
        }
      })
    }

    test('its colours can be read, on a light page and on a dark one', () => {
      expect(contrast(profile.brand.accent, '#ffffff')).toBeGreaterThanOrEqual(4.5)
      expect(contrast(profile.brand.accentDark, '#16181d')).toBeGreaterThanOrEqual(4.5)
    })

    // A made-up city writes to nobody; a city that exists has hosts of its own.
    test.runIf(kept.base.endsWith('.example'))(
      'every address of a made-up city is fictional',
      () => {
        const written = JSON.stringify({ profile, kept })
        for (const [, host = ''] of written.matchAll(/(?:https:\/\/|[\w-]@)([\w.-]+\w)/g))
          expect(host).toMatch(/\.example$/)
      },
    )
  })
}

/** WCAG 2.2, contrast ratio of two colours of six digits. */
function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
