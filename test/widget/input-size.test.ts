/** The width of an input says how much is asked for, and holds it. */
import { expect } from 'chai'
import { documents } from '../../contract/documents/index.ts'
import type { Field } from '../../contract/fields/index.ts'
import { inputSize, written } from '../../widget/fields/input-size.ts'

for (const [kind, { lengths }] of Object.entries(documents))
  test(`a ${kind} fits into the width that is drawn for it`, () => {
    const [, longest] = lengths
    expect(Object.entries(written).find(([name]) => name === kind)?.[1]).to.be.at.least(longest)
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
