/** A new step: what both sides know of it, what the Worker does, what the page shows, begun as copies of another's. */
import { camelCase } from './entry-name.ts'
import { withEntry, withFileOf } from './registry-line.ts'
import type { Generator } from './generator.ts'

const pascalCase = (name: string) => name.charAt(0).toUpperCase() + camelCase(name).slice(1)

export const step: Generator = {
  usage: 'step <name> [--from confirm]',
  options: ['from'],
  defaults: { from: 'confirm' },

  write(changes, name, { from = '' }) {
    const own = (text: string) =>
      text
        .replaceAll(`'${from}'`, `'${name}'`)
        .replaceAll(new RegExp(`\\bconst ${camelCase(from)}\\b`, 'g'), `const ${camelCase(name)}`)
        .replaceAll(new RegExp(`\\b${pascalCase(from)}(?=[A-Z]|\\b)`, 'g'), pascalCase(name))
    const rooms = ['contract/steps', 'worker/flows/steps', 'widget/steps']
    for (const room of rooms)
      changes.create(`${room}/${name}.ts`, own(changes.read(`${room}/${from}.ts`)))
    const registries = [
      ['contract/steps/index.ts', 'steps'],
      ['worker/flows/steps/index.ts', 'table'],
      ['widget/steps/all-screens.ts', 'furtherViews'],
    ] as const
    for (const [path, opening] of registries)
      changes.change(path, (text) => withFileOf(text, opening, name))
    changes.change('contract/steps/views.ts', (text) =>
      withEntry(text, 'views', `'${name}': nothing`),
    )
    return [
      `contract/steps/${name}.ts: its fields, what it needs before, and what it establishes`,
      `worker/flows/steps/${name}.ts: how an answer is judged`,
      `widget/steps/${name}.ts: its words, and their translations as docs/languages.md says`,
      'a schema in contract/steps/views.ts, if its screen is told anything',
    ]
  },
}
