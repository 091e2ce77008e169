/** The command that says how long everything is kept, by municipality: for its privacy notice, and for whoever asks. */
import { parseArgs } from 'node:util'
import { municipalities } from '../../worker/municipalities/index.ts'
import type { Municipality } from '../../worker/municipalities/municipality.ts'
import { retentionNotice, type NoticeLanguage } from '../../worker/retention/retention-notice.ts'
import { runCommand } from '../run-command.ts'
import { requireMunicipality } from '../known-municipality.ts'

const usage = 'retention [--municipality NAME] [--lang es|en]'

/** A table as Markdown has it, so that it can be put into a notice as it is. */
export function retentionTable(municipality: Municipality, language: NoticeLanguage): string {
  const head = language === 'es' ? ['qué', 'cuánto se guarda'] : ['what', 'how long it is kept']
  const rows = [
    head,
    ...retentionNotice(municipality, language).map(({ what, kept }) => [what, kept]),
  ]
  const [wide = 0, far = 0] = [0, 1].map((column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  )
  const line = ([what = '', kept = '']: readonly string[]) =>
    `| ${what.padEnd(wide)} | ${kept.padEnd(far)} |`
  const [first = [], ...rest] = rows
  return [line(first), `| ${'-'.repeat(wide)} | ${'-'.repeat(far)} |`, ...rest.map(line)].join('\n')
}

export const retention = {
  summary: 'says how long everything is kept (docs/retention.md)',
  usage: 'retention …',
  run: (args: readonly string[]): Promise<number> =>
    runCommand(usage, () => {
      const options = { municipality: { type: 'string' }, lang: { type: 'string' } } as const
      const { values } = parseArgs({ args: [...args], options })
      const asked = values.municipality
      const all = asked === undefined ? Object.values(municipalities) : [requireMunicipality(asked)]
      const language = (values.lang ?? process.env['LANG'] ?? '').startsWith('es') ? 'es' : 'en'
      const said = all.map((one) => `${one.public.slug}\n\n${retentionTable(one, language)}`)
      return Promise.resolve(said.join('\n\n'))
    }),
}
