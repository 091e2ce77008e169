/** The width of an input says how much is asked for, and holds it. */
import { expect } from 'chai'
import type { DocumentKind } from '../../contract/documents/index.ts'
import type { Field } from '../../contract/fields/index.ts'
import { inputSize, written } from '../../widget/fields/input-size.ts'

/** As people write them; of nobody. */
const examples = {
  'cedula-ec': '1004568687',
  'cedula-ve': 'V-12.345.678',
  curp: 'AAEX990131MGTBCD03',
  passport: 'AB1234567890123',
  rfc: 'AAEX990131AB1',
  'rif-ve': 'J-86128684-2',
  'ruc-ec': '1098669325001',
} satisfies Record<DocumentKind, string>

for (const [kind, example] of Object.entries(examples))
  test(`a ${kind} fits into the width that is drawn for it: ${example}`, () => {
    expect(example.length).to.be.at.most(new Map(Object.entries(written)).get(kind) ?? 0)
  })

const asks = (field: Field) => inputSize(field)

test('a short thing has a short field, a long one the whole line', () => {
  const cedula = asks({ kind: 'identifier', name: 'document', accepts: ['cedula-ec'] })
  const curp = asks({ kind: 'identifier', name: 'curp', accepts: ['curp'] })
  expect(cedula).to.be.below(curp ?? 0)
  expect(asks({ kind: 'text', name: 'innerLetter', max: 5 })).to.be.below(cedula ?? 0)
  expect(asks({ kind: 'email', name: 'email' })).to.equal(undefined)
  expect(asks({ kind: 'text', name: 'givenNames' })).to.equal(undefined)
})

test('a field that takes a document or an address is as wide as an address needs', () => {
  expect(asks({ kind: 'identifier', name: 'user', accepts: ['curp', 'email'] })).to.equal(undefined)
})
