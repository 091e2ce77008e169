/** Everything that a city writes down or lets its officers change has a word at the desk, in both of its languages. */
import { describe, expect, test } from 'vitest'
import { auditDetails } from '../../contract/desk/audit-details.ts'
import { auditEvents } from '../../contract/desk/audit-events.ts'
import { labelOf } from '../../desk/sections/settings-labels.ts'
import { nameIn, wordsIn } from '../../desk/words/index.ts'
import { municipalities } from '../../worker/municipalities/index.ts'
import { fieldsOf } from '../../worker/settings/city.ts'

/** A name that a program has for something. */
const isKey = /[a-z][_.][a-z]|[a-z][A-Z]/

for (const tag of ['es', 'en']) {
  const words = wordsIn(tag)

  describe(tag, () => {
    test('every event and every detail of the audit has a word', () => {
      const { detailNames, events } = words.audit
      for (const event of auditEvents) expect(nameIn(events, event)).not.toMatch(isKey)
      expect(Object.keys(events).toSorted()).toEqual([...auditEvents].toSorted())
      expect(Object.keys(detailNames).toSorted()).toEqual([...auditDetails].toSorted())
    })

    for (const [slug, city] of Object.entries(municipalities).filter(([, one]) => one.private.desk))
      test(`every setting of ${slug} has a word, and no two of them the same`, () => {
        const labels = fieldsOf(city).map(({ name }) => labelOf(words, name))
        for (const label of labels) expect(label).not.toMatch(isKey)
        expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([])
      })
  })
}
