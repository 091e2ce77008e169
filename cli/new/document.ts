/** A new identity document: its rules, its name, and a number of it to test with. */
import { documents } from '../../contract/documents/index.ts'
import { camelCase, entryOf } from './entry-name.ts'
import { withEntry, withImport } from './registry-line.ts'
import type { Generator } from './generator.ts'

/** Where every document's rules are read. */
const rulesOfAll = './document.ts'

const rules = (name: string, title: string, country: string, example: string) => {
  const isNumeric = /^\d+$/.test(example)
  return `/** ${title}, ${country}. */
import { idDocument } from '${rulesOfAll}'

export const ${camelCase(name)} = idDocument({
  country: '${country}',
  holder: 'person',
  keyboard: '${isNumeric ? 'numeric' : 'text'}',
  example: '${example}',
  alphabet: ${isNumeric ? String.raw`/^\d*$/` : String.raw`/^[A-Z\d]*$/`},
  lengths: [${example.length}, ${example.length}],
  // The check digit, the date and the region that the number holds are judged here: see cedula-ec.ts and curp.ts.
  validate: () => ({}),
})
`
}

export const document: Generator = {
  usage: 'document <kind> --title "DNI" --country PE --example 12345678',
  options: ['title', 'country', 'example'],

  write(changes, name, { title = '', country = '', example = '' }) {
    changes.create(`contract/documents/${name}.ts`, rules(name, title, country, example))
    changes.change('contract/documents/index.ts', (text) =>
      withEntry(
        withImport(text, `import { ${camelCase(name)} } from './${name}.ts'`),
        'documents',
        entryOf(name),
        // What tells most about itself comes first: in front of every document that reads the new one's example as its own.
        Object.entries(documents).find(([, one]) => one.read(example).ok)?.[0] ?? 'passport',
      ),
    )
    changes.change('widget/strings/identifiers.ts', (text) =>
      withEntry(text, 'names', `'${name}': () => '${title}'`),
    )
    changes.change('test/contract/documents/numbers.ts', (text) =>
      withEntry(
        text,
        'numbers',
        `{ kind: '${name}', typed: '${example}', reads: '${example}', why: 'the example' },
  { kind: '${name}', typed: '${example}0', refused: 'document_length', why: 'a character too many' }`,
      ),
    )
    return [
      `contract/documents/${name}.ts: validate the number by its own rules, and let lengths be what the law says`,
      `test/contract/documents/numbers.ts: good and bad numbers of it, each with the reason`,
      'docs/documents.md: what it is, and where its rules come from',
      `a profile accepts it once its fields say so: accepts: ['${name}']`,
    ]
  },
}
