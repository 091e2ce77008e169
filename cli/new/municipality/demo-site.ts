/** What a new municipality has under `npm start`: a web site, and made-up citizens to try it with. */
import { documents } from '../../../contract/documents/index.ts'
import { camelCase } from '../entry-name.ts'
import { withEntry, withFileOf } from '../registry-line.ts'
import type { Changes } from '../tree.ts'
import type { Answers } from './answers.ts'
import { sourceOf } from './source.ts'

export const sitePath = (slug: string): string => `demo/cities/${slug}.ts`

export function writeDemo(changes: Changes, answers: Answers): void {
  const { slug, name, service, supportEmail } = answers
  // On plain grounds, where every accent that a profile may have can be read.
  const ground = sourceOf(['#ffffff', '#16181d'])
  changes.create(
    sitePath(slug),
    `/** ${name}: the site of Ciudad Abierta under its own name, until somebody writes another. */
import type { City } from './city.ts'
import { demo } from './demo.ts'

export const ${camelCase(slug)}: City = {
  ...demo,
  slug: ${sourceOf(slug)},
  name: ${sourceOf(name)},
  short: ${sourceOf(name)},
  office: ${sourceOf(name)},
  account: { es: ${sourceOf(service)} },
  palette: { ...demo.palette, paper: ${ground}, card: ${ground}, onAccent: ${ground} },
  contact: { ...demo.contact, email: ${sourceOf(supportEmail)} },
}
`,
  )
  changes.change('demo/cities/index.ts', (text) => withFileOf(text, 'cities', slug))
  changes.change('demo/sample-citizens.ts', (text) =>
    withEntry(text, 'sampleCitizens', `'${slug}': ${sourceOf(sampleCitizensOf(answers))}`),
  )
}

/** Two who can register: one with the city's first document, one with the e-mail address alone. */
function sampleCitizensOf({ documents: kinds }: Answers) {
  const [kind] = kinds
  const citizen = (name: string, givenNames: string, familyNames: string, email: string) => ({
    role: 'new',
    name,
    answers: { givenNames, familyNames, email },
  })
  const first = citizen('Lucía Andrade', 'Lucía', 'Andrade Vega', 'lucia@correo.example')
  return [
    kind ? { ...first, answers: { document: documents[kind].example, ...first.answers } } : first,
    citizen('Tomás Ferrer', 'Tomás', 'Ferrer', 'tomas@correo.example'),
  ]
}
