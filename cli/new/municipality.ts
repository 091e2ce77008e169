/** A new municipality: its profile, its demo site and its made-up citizens, begun as copies of another's. */
import { camelCase, entryOf } from './entry-name.ts'
import { valueOf, withEntry, withImport } from './registry-line.ts'
import type { Generator } from './generator.ts'

const title = (text: string) => /^ {4}name: '([^']+)'/m.exec(text)?.[1] ?? ''

export const municipality: Generator = {
  usage: 'municipality <slug> --name "Ciudad Nueva" --country EC [--from demo]',
  options: ['name', 'country', 'from'],
  defaults: { from: 'demo' },

  write(changes, slug, { name = '', country = '', from = '' }) {
    const model = changes.read(`worker/municipalities/${from}.ts`)
    const host = /\/\/www\.([\w.-]+)/.exec(model)?.[1] ?? ''
    const upper = (text: string) => text.toUpperCase().replaceAll('-', '_')
    const own = (text: string) =>
      text
        .replace(/^\/\*\*[^]*?\*\/\n/, `/** ${name}. */\n`)
        .replaceAll(new RegExp(`\\bconst ${camelCase(from)}:`, 'g'), `const ${camelCase(slug)}:`)
        .replaceAll(`slug: '${from}'`, `slug: '${slug}'`)
        .replaceAll(`/${from}/delivery/`, `/${slug}/delivery/`)
        .replaceAll(`_${upper(from)}'`, `_${upper(slug)}'`)
        .replaceAll(host, `${slug}.example`)
        .replaceAll(title(model), name)
        .replace(/country: '\w\w'/, `country: '${country}'`)
        // The picture is the other city's.
        .replace(/^ *crest: true,\n/m, '')
    changes.create(`worker/municipalities/${slug}.ts`, own(model))
    changes.change('worker/municipalities/index.ts', (text) =>
      withEntry(
        withImport(text, `import { ${camelCase(slug)} } from './${slug}.ts'`),
        'municipalities',
        entryOf(slug),
      ),
    )
    changes.create(`demo/cities/${slug}.ts`, own(changes.read(`demo/cities/${from}.ts`)))
    changes.change('demo/cities/index.ts', (text) =>
      withEntry(
        withImport(text, `import { ${camelCase(slug)} } from './${slug}.ts'`),
        'cities',
        entryOf(slug),
      ),
    )
    // What another city's form takes, this one's takes as well, for as long as it is a copy.
    changes.change('demo/sample-citizens.ts', (text) =>
      withEntry(
        text,
        'sampleCitizens',
        `'${slug}': ${valueOf(text, 'sampleCitizens', from) ?? '[]'}`,
      ),
    )
    return [
      `worker/municipalities/${slug}.ts: base, origins, pages, audience, sender, support, timeZone, and its own flows`,
      'npm run citizen -- check: says where the profile is unsound or weak',
      `demo/cities/${slug}.ts: colours, crest, services and news of its own`,
      'demo/sample-citizens.ts: made-up people whom its own form takes',
    ]
  },
}
