/** A new language of the widget. It begins without words: each sentence is said in the language that stands in for it. */
import { chainOf, languageOf, locales, type Locale } from '../../contract/locale.ts'
import { OperatorError } from '../operator-error.ts'
import { withEntry } from './registry-line.ts'
import type { Generator } from './generator.ts'

const folder = 'widget/locale'

/** @throws OperatorError when the product does not speak the language that is to stand in */
function requireSpoken(tag: string): Locale {
  const spoken = locales.find((locale) => locale === tag)
  if (spoken === undefined)
    throw new OperatorError(`"${tag}" cannot stand in. Spoken are: ${locales.join(', ')}.`)
  return spoken
}

/** Adds a row to the first table of a page. */
const withRow = (text: string, row: string) => text.replace(/((?:^\|.*\n)+)/m, `$1${row}\n`)

export const language: Generator = {
  usage: 'language <tag> --title "Aymar aru" [--instead es]',
  options: ['title', 'instead'],
  defaults: { instead: 'es' },
  name: /^[a-z]{2,3}(?:-[A-Z]{2})?$/,

  // Writes the XLIFF file that people translate, and the pack that pages fetch.
  programs: ['extract', 'build'].map((task) => [
    '@lit/localize-tools/bin/lit-localize.js',
    task,
    `--config=${folder}/lit-localize.json`,
  ]),

  write(changes, tag, { title = '', instead = '' }) {
    const chain = chainOf(requireSpoken(instead))
    changes.change(`${folder}/lit-localize.json`, (text) => {
      const config: { readonly targetLocales: readonly string[] } = JSON.parse(text)
      const targetLocales = [...config.targetLocales, tag]
      return JSON.stringify({ ...config, targetLocales })
    })
    changes.change(`${folder}/language.ts`, (text) =>
      withEntry(text, 'packs', `'${tag}': lazy(() => import('./generated/${tag}.ts'))`),
    )
    changes.change(`${folder}/check.ts`, (text) => withEntry(text, 'partial', `'${tag}'`))
    // A Mexican voice reads neutral Spanish well; no Aymara voice does.
    if (languageOf(tag) !== languageOf(instead))
      changes.change(`${folder}/read-locale.ts`, (text) =>
        withEntry(text, 'mostly', `'${tag}': '${instead}'`),
      )
    changes.change('contract/locale.ts', (text) =>
      withEntry(
        withEntry(
          withEntry(text, 'locales', `'${tag}'`),
          'fallbacks',
          `'${tag}': [${chain.map((locale) => `'${locale}'`).join(', ')}]`,
        ),
        'localeNames',
        `'${tag}': '${title}'`,
      ),
    )
    changes.change('demo/site/header.ts', (text) =>
      withEntry(text, 'names', `'${tag}': '${title}'`),
    )
    changes.change('docs/languages.md', (text) =>
      withRow(text, `| \`${tag}\` | ${title}, as far as it is translated | partial pack |`),
    )
    return [
      `${folder}/xliff/${tag}.xlf: a <target> for each sentence, as docs/languages.md says`,
      `${folder}/check.ts, read-locale.ts: take "${tag}" out once every sentence is translated`,
      `${folder}/missing-words.ts: what is said in it where its words do not arrive`,
      'worker/delivery/messages/: what e-mails and SMS say in it',
      'docs/languages.md: in its row of the table, who is spoken to and how',
      `a city offers it by its profile's locales`,
    ]
  },
}
