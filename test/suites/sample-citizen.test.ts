/** Every citizen that the demo offers can register: each answer is one that the city's own form takes. */
import { describe, expect, test } from 'vitest'
import { fieldsShown, readAnswer, type Field } from '../../contract/fields/index.ts'
import { recognise } from '../../contract/documents/index.ts'
import { sampleCitizens, type SampleCitizen } from '../../demo/sample-citizens.ts'
import { ibarraPadron } from '../../demo/sample-padron.ts'
import { normalisePhone } from '../../worker/phones/phone.ts'
import { municipalities } from '../../worker/municipalities/index.ts'

const everybody: Readonly<Record<string, readonly SampleCitizen[]>> = sampleCitizens

/** What a visitor adds: a box is ticked and a password chosen by whoever tries. */
const isOwn = ({ kind }: Field) => kind === 'agreement' || kind === 'new-password'

for (const [slug, { public: profile }] of Object.entries(municipalities))
  describe(slug, () => {
    const citizens = everybody[slug] ?? []

    test('there is somebody to try it with', () => {
      expect(citizens.length).toBeGreaterThanOrEqual(2)
    })

    for (const { name, answers } of citizens)
      test(`${name} can register`, () => {
        const fields = profile.flows.register
          .flatMap((use) => ('fields' in use ? use.fields : []))
          .filter((field) => !isOwn(field))
        const shown = fieldsShown(fields, answers)
        const reading = readAnswer(fields, answers)
        expect(reading).toMatchObject({ ok: true })
        const names = shown.map(({ name: field }) => field)
        for (const field of Object.keys(answers)) expect(names).toContain(field)
        for (const { kind, name: field } of shown)
          if (kind === 'phone' && answers[field] !== undefined)
            expect(normalisePhone(answers[field], profile.country)).toMatchObject({
              ok: true,
            })
      })
  })

test('two citizens of a city share neither a document nor an address', () => {
  for (const citizens of Object.values(everybody)) {
    const emails = citizens.map(({ answers }) => answers['email'])
    expect(new Set(emails).size).toBe(emails.length)
  }
})

test("Ibarra's padrón is of documents that Ibarra takes, and holds its sample citizens", () => {
  for (const { document } of ibarraPadron)
    expect(recognise(document, ['cedula-ec', 'ruc-ec', 'passport'])).not.toEqual([])
  const known = ibarraPadron.map(({ document }) => document)
  for (const { role, answers } of sampleCitizens.ibarra)
    expect(known.includes(answers.document)).toBe(role !== 'new')
})
