/** What is written down of a service, as officers read it: a line each, or what changes. */
import { html } from 'lit'
import type { ServiceTerms } from '../../contract/desk/services.ts'
import { facts, table } from '../parts.ts'
import type { Words } from '../words/es.ts'
import { nameIn } from '../words/index.ts'

type Line = readonly [label: string, value: string]

/** In the order of the form; what is not said is left out. */
function linesOf({ settings: { services: say } }: Words, terms: ServiceTerms): readonly Line[] {
  const { fields } = say
  const claims = Object.entries(terms.claims).map(([claim, purposes]): Line => [
    nameIn(say.claims, claim),
    Object.entries(purposes)
      .map(([locale, purpose]) => `${purpose} (${locale})`)
      .join(' '),
  ])
  const lines: readonly Line[] = [
    [fields.name, terms.name],
    [fields.redirects, terms.redirects.join('\n')],
    [fields.signedOut, terms.signedOut.join('\n')],
    [fields.backChannel, terms.backChannel ?? ''],
    [fields.level, nameIn(say.levels, `${terms.level}`)],
    [fields.factor, terms.factor ? say.yes : ''],
    [fields.sector, terms.sector],
    [fields.proves, say.proofs[terms.proves]],
    [fields.keys, (terms.keys ?? []).map((key) => JSON.stringify(key)).join('\n')],
    ...claims,
  ]
  return lines.filter(([, value]) => value !== '')
}

/** @param more lines at the end */
export const termsOf = (words: Words, terms: ServiceTerms, more: readonly Line[] = []) =>
  facts([...linesOf(words, terms), ...more])

/** What differs, in both states. */
export function differences(words: Words, before: ServiceTerms, after: ServiceTerms) {
  const say = words.settings.services
  const [was, becomes] = [new Map(linesOf(words, before)), new Map(linesOf(words, after))]
  const labels = [...new Set([...was.keys(), ...becomes.keys()])].filter(
    (label) => was.get(label) !== becomes.get(label),
  )
  const shown = (value: string | undefined) =>
    html`<span class="desk-lines">${value ?? words.settings.empty}</span>`
  return table<string>(
    say.acts.changed,
    [
      { title: say.field, cell: (label) => label },
      { title: say.before, cell: (label) => shown(was.get(label)) },
      { title: say.after, cell: (label) => shown(becomes.get(label)) },
    ],
    labels,
  )
}
