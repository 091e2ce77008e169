/** A new provider of e-mail or SMS, and its stand-in for the tests, both begun as copies of another's. */
import { camelCase } from './entry-name.ts'
import { withFileOf } from './registry-line.ts'
import type { Generator } from './generator.ts'

const providers = 'worker/delivery/providers'
const vendors = 'test/support/vendors'

export const provider: Generator = {
  usage: 'provider <name> [--from brevo]',
  options: ['from'],
  defaults: { from: 'brevo' },

  write(changes, name, { from = '' }) {
    const pascal = (text: string) => text.charAt(0).toUpperCase() + camelCase(text).slice(1)
    const own = (text: string) =>
      text
        .replaceAll(
          new RegExp(`\\b${camelCase(from)}\\b(?!\\.(?:com|net|org|io)\\b)`, 'g'),
          camelCase(name),
        )
        .replaceAll(`via: '${camelCase(name)}'`, `via: '${name}'`)
        .replaceAll(pascal(from), pascal(name))
        .replaceAll(from.toUpperCase(), name.toUpperCase().replaceAll('-', '_'))
    changes.create(`${providers}/${name}.ts`, own(changes.read(`${providers}/${from}.ts`)))
    changes.change(`${providers}/index.ts`, (text) => withFileOf(text, 'vendors', name))
    changes.create(`${vendors}/${name}.ts`, own(changes.read(`${vendors}/${from}.ts`)))
    changes.change(`${vendors}/index.ts`, (text) => withFileOf(text, 'vendors', name))
    return [
      `${vendors}/${name}.ts: the vendor as its documents describe it, with their addresses`,
      `${providers}/${name}.ts: requests, refusals, reports and DNS records as these say`,
      'npm test -- worker provider: the suite that every provider passes',
      'docs/delivery.md: a row of the table',
    ]
  },
}
