/** Markup is made by our templates alone: a value is text, whatever it says. */
import { expect, test } from 'vitest'
import { html, type Html } from '../../../worker/delivery/messages/html.ts'

// Under another name the formatter leaves the blanks of a template as they are.
const markup = html

for (const [made, written, why] of [
  [
    markup`<p>${`<b> & "q" 'a'`}</p>`,
    '<p>&lt;b&gt; &amp; &quot;q&quot; &#39;a&#39;</p>',
    'the five characters that mean something',
  ],
  [
    markup`<a title="${'" onclick="x'}">`,
    '<a title="&quot; onclick=&quot;x">',
    'a way out of a quoted attribute',
  ],
  [markup`${'&lt;'}`, '&amp;lt;', 'what looks escaped already'],
] as const satisfies readonly (readonly [Html, string, string])[])
  test(`a value stays text: ${why}`, () => {
    expect(made.toString()).toBe(written)
  })

test('markup of another template goes in as it is, alone or in a list', () => {
  const item = (text: string) => markup`<li>${text}</li>`
  expect(markup`<ul>${['a', '<'].map(item)}</ul>`.toString()).toBe(
    '<ul><li>a</li><li>&lt;</li></ul>',
  )
  expect(markup`<ul>${item('a')}</ul>`.toString()).toBe('<ul><li>a</li></ul>')
})
