/** Writes the numbering plans that the Worker carries: after an update of the library or a change of countries. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cutPlans } from '../worker/phones/build-numbering-plans.ts'
import { root } from './wrangler.ts'

/** A country a line, so that an update can be read. */
const { countries, ...rest } = cutPlans()
const lines = Object.entries(countries).map(
  ([country, plan]) => `${JSON.stringify(country)}:${JSON.stringify(plan)}`,
)
const text = `${JSON.stringify(rest).slice(0, -1)},"countries":{\n${lines.join(',\n')}\n}}\n`

await writeFile(join(root, 'worker/phones/numbering-plans.json'), text)
