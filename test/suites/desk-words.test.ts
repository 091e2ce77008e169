/** Everything that a city writes down or lets its officers change has a word at the desk, in both of its languages. */
import { describe, expect, test } from 'vitest'
import { auditIds, detailForms, type AuditId } from '../../contract/desk/audit-details.ts'
import { auditEvents } from '../../contract/desk/audit-events.ts'
import type { AuditLine } from '../../contract/desk/audit.ts'
import { caseKinds } from '../../contract/desk/cases.ts'
import { flowKinds } from '../../contract/flow.ts'
import { steps } from '../../contract/steps/index.ts'
import { detailsOf } from '../../desk/sections/audit-labels.ts'
import { labelOf } from '../../desk/sections/settings-labels.ts'
import { nameIn, wordsIn } from '../../desk/words/index.ts'
import { defaultLimits } from '../../worker/limits/limits.ts'
import { municipalities } from '../../worker/municipalities/index.ts'
import { fieldsOf } from '../../worker/settings/city.ts'

/** A name that a program has for something. */
const isKey = /[a-z][_.][a-z]|[a-z][A-Z]|[a-z]-[a-z]+-[a-z]|[a-z]\/[a-z]|[{}"]/

const samples: Readonly<Record<AuditId, readonly string[]>> = {
  case: ['pro_0a', ...caseKinds.map((kind) => `${kind}/pro_0a`)],
  claim: ['clm_0a'],
  count: ['0', '12'],
  device: ['Chrome · Android', ''],
  digest: ['0'.repeat(43)],
  filter: [
    '{}',
    '{"events":"signed_in act_undone","officer":"off_0a","subject":"acc_0a","from":"2026-11-01","until":"2026-11-30"}',
  ],
  name: ['predios'],
  officer: ['off_0a'],
  passkey: ['psk_0a'],
  request: ['req_0a'],
  session: ['ses_0a'],
}

const cities = Object.entries(municipalities)

/** What citizens may change of themselves. */
const fieldsOfCitizens = cities.flatMap(([, { public: profile }]) =>
  Object.values(profile.flows).flatMap((used) =>
    used.flatMap((step) =>
      step.step === 'edit-details' ? step.fields.map(({ name }) => name) : [],
    ),
  ),
)

const agreements = cities.flatMap(([, { public: profile }]) => Object.keys(profile.agreements))

for (const tag of ['es', 'en']) {
  const words = wordsIn(tag)
  const read = (details: AuditLine['details'], event = 'act_proposed') =>
    detailsOf(words, { sequence: 1, at: 1, event, subject: 'acc_0a', details }, (id) => id)

  describe(tag, () => {
    test('every event and every detail of the audit has a word', () => {
      const { detailNames, events } = words.audit
      for (const event of auditEvents) expect(nameIn(events, event)).not.toMatch(isKey)
      expect(Object.keys(events).toSorted()).toEqual([...auditEvents].toSorted())
      expect(Object.keys(detailNames).toSorted()).toEqual(
        detailForms.map(([name]) => name).toSorted(),
      )
    })

    for (const [name, { words: values = [], id }] of detailForms.filter(
      ([detail]) => detail !== 'officer',
    ))
      test(`whatever “${name}” may be is read in words, but for ids`, () => {
        const label = `${words.audit.detailNames[name]}: `
        for (const value of values) {
          const said = read({ [name]: value })
          expect(said.startsWith(label)).toBe(true)
          expect(said).not.toMatch(isKey)
          // The program's own names are English, and some of them plain words.
          if (tag !== 'en') expect(said).not.toBe(`${label}${value}`)
        }
        for (const sample of id ? samples[id] : []) {
          expect(sample).toMatch(auditIds[id as AuditId])
          expect(read({ [name]: sample }).replaceAll(/\b[a-z]{3}_0a\b/g, '')).not.toMatch(isKey)
        }
      })

    test('no value of the audit has a word that is never written', () => {
      const written = detailForms.flatMap(([, { words: values = [] }]): readonly string[] => values)
      const unwritten = Object.keys(words.audit.values).filter((one) => !written.includes(one))
      // Who is no officer of the city.
      expect(unwritten.toSorted()).toEqual(['operator', 'unknown'])
    })

    test('a reason that two lists have is read as that of the list it was chosen from', () => {
      const why = (event: string) => read({ reason: 'typed_wrongly' }, event)
      const { audit, contactChange, proposal } = words
      const label = audit.detailNames.reason
      for (const event of ['act_proposed', 'act_confirmed'])
        expect(why(event)).toBe(`${label}: ${contactChange.reasons.typed_wrongly}`)
      for (const event of ['act_refused', 'act_withdrawn', 'act_undone'])
        expect(why(event)).toBe(`${label}: ${proposal.reasons.typed_wrongly}`)
    })

    test('of what is not known nothing is said', () => {
      expect(read({ device: '', by: 'passkey' })).toBe(read({ by: 'passkey' }))
    })

    test('what a citizen has changed or agreed to is called as on the screens', () => {
      for (const field of [...fieldsOfCitizens, 'userId']) {
        expect(Object.keys(words.settings.texts.fields)).toContain(field)
        expect(read({ fields: field }, 'details_changed')).not.toMatch(isKey)
      }
      for (const agreement of agreements) {
        expect(Object.keys(words.settings.texts.agreements)).toContain(agreement)
        expect(read({ agreement })).not.toContain(`: ${agreement}`)
      }
    })

    test('settings that were written, and a version that was gone back to, are named', () => {
      for (const [, city] of cities.filter(([, one]) => one.private.desk))
        for (const { name } of fieldsOf(city))
          expect(read({ fields: name }, 'settings_drafted')).not.toMatch(isKey)
      expect(read({ to: '0' }, 'settings_rolled_back')).not.toContain(': 0')
    })

    test('every limit, every flow and every step of the figures has a word', () => {
      const { figures, limits } = words
      const sorted = (names: object) => Object.keys(names).toSorted()
      expect(sorted(limits)).toEqual(sorted(defaultLimits))
      expect(sorted(figures.flows)).toEqual(flowKinds.toSorted())
      expect(sorted(figures.steps)).toEqual([...Object.keys(steps), 'done'].toSorted())
    })

    test('no two things that stand over a list or a plot have one name', () => {
      const { figures, sections, settings } = words
      const names = [sections, figures.plots, settings.names].flatMap((one) => Object.values(one))
      expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
      for (const one of [words.limits, figures.refusals])
        expect(new Set(Object.values(one)).size).toBe(Object.keys(one).length)
    })

    for (const [slug, city] of cities.filter(([, one]) => one.private.desk))
      test(`every setting of ${slug} has a word, and no two of them the same`, () => {
        const labels = fieldsOf(city).map(({ name }) => labelOf(words, name))
        for (const label of labels) expect(label).not.toMatch(isKey)
        expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([])
      })
  })
}
