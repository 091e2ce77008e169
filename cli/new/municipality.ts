/** A new municipality: its profile, its demo site and its made-up citizens, begun as copies of another's. */
import { camelCase, entryOf } from './entry-name.ts'
import { OperatorError } from '../operator-error.ts'
import { valueOf, withEntry, withImport, withoutEntries } from './registry-line.ts'
import type { Generator } from './generator.ts'

const title = (text: string) => /^ {4}slug: .*\n {4}name: '([^']+)'/m.exec(text)?.[1] ?? ''

/** Nobody's domain: that of the slug below `.example`. */
const madeUp = 'example'

/** The providers of the city that is copied. */
const asThere = 'as-there'

export const municipality: Generator = {
  usage:
    'municipality <slug> --name "Ciudad Nueva" --country EC [--from demo] [--domain ciudad.gob.ec] [--sms none]',
  options: ['name', 'country', 'from', 'domain', 'sms'],
  defaults: { from: 'demo', domain: madeUp, sms: asThere },

  write(changes, slug, { name = '', country = '', from = '', domain = '', sms = '' }) {
    if (!/^(?:[a-z0-9-]+\.)*[a-z0-9-]+$/.test(domain))
      throw new OperatorError('--domain is a name as in the DNS, e.g. ciudad.gob.ec.')
    if (sms !== asThere && sms !== 'none')
      throw new OperatorError(
        '--sms is none, or left out: then the providers are the other city’s.',
      )
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
        .replaceAll(host, domain === madeUp ? `${slug}.example` : domain)
        .replaceAll(title(model), name)
        .replace(/country: '\w\w'/, `country: '${country}'`)
        // The picture is the other city's.
        .replace(/^ *crest: true,\n/m, '')
    const profile = own(model)
    changes.create(
      `worker/municipalities/${slug}.ts`,
      sms === 'none' ? withoutEntries(profile, 'sms') : profile,
    )
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
