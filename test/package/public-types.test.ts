/** The package's own description of the tags and the session is what the product does. */
import { expect, test } from 'vitest'
import type { AccountView } from '../../contract/account.ts'
import type { FlowKind } from '../../contract/flow.ts'
import type { Account, Flow } from '../../widget/package/public-types.ts'
import { attributes, events, tags } from '../../widget/package/tags.ts'
import { textOf } from '../docs/pages.ts'

/** Each stands for the other: the compiler checks it. */
type Same<One, Other> = [One, Other] extends [Other, One] ? true : false
const isSameAccount: Same<Account, AccountView> = true
const isSameFlow: Same<Flow, FlowKind> = true

const found = (text: string, pattern: RegExp) =>
  new Set([...text.matchAll(pattern)].map(([, name = '']) => name))

test('the account and the flows that a page sees are those that the Worker answers', () => {
  expect([isSameAccount, isSameFlow]).toEqual([true, true])
})

test('every tag is one that the script defines, and none is missing', () => {
  const defined = found(textOf('widget/index.ts'), /'(citizen-[a-z]+)': /g)
  expect(new Set(tags.map(({ name }) => name))).toEqual(defined)
})

test('every attribute is one that the tags read, and none is missing', () => {
  const source = textOf('widget/first/attributed-element.ts')
  expect(new Set(attributes.map(({ name }) => name))).toEqual(found(source, /@attr ([a-z-]+)/g))
})

test('every event is one that the tags throw, and none is missing', () => {
  const thrown = found(textOf('widget/elements/events.ts'), /super\('([a-z-]+)'/g)
  expect(new Set(events.map(({ name }) => name))).toEqual(thrown)
})
