/**
 * The registry of municipalities that a deployment holds: the named ones alone. It stands in for
 * `worker/municipalities/index.ts`, which the Worker imports as `#municipalities`.
 */
import { camelCase, entryOf } from '../new/entry-name.ts'

/** Path of the generated file, from the root. */
export const registryPath = 'dist/deploy/municipalities.ts'

/** @param named slugs; each is the name of a file, and in camel case of what that exports */
export const registryOf = (named: readonly string[]): string =>
  `/** Made by npm run deploy. Do not edit, do not commit. */
${named.map((slug) => `import { ${camelCase(slug)} } from '../../worker/municipalities/${slug}.ts'`).join('\n')}

export const municipalities = { ${named.map(entryOf).join(', ')} }
`
