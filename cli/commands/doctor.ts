/** The command that says what is wrong with a page that holds the form, and what to do about it. */
import { parseArgs } from 'node:util'
import { OperatorError } from '../operator-error.ts'
import { runCommand } from '../run-command.ts'

const usage = 'doctor https://www.ciudad.gob.ec/entrar [--json] [--lang es|en]'

export const doctor = {
  summary:
    'opens a page in a browser, and says what keeps its sign-in from working (docs/doctor.md)',
  usage: 'doctor <url>',
  async run(args: readonly string[]): Promise<number> {
    let good = false
    const status = await runCommand(usage, async () => {
      const { values, positionals } = parseArgs({
        args: [...args],
        options: { json: { type: 'boolean' }, lang: { type: 'string' } },
        allowPositionals: true,
      })
      const [url = ''] = positionals
      if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
        throw new OperatorError(`Usage: ${usage}`)
      const lang = values.lang ?? process.env['LANG'] ?? ''
      // What it takes to look at a page is large, and the other commands do without.
      const [{ examine }, { doctorJson, doctorReport }, { openBrowser }] = await Promise.all([
        import('../doctor/examine.ts'),
        import('../doctor/report.ts'),
        import('../doctor/visit.ts'),
      ])
      const browser = await openBrowser()
      try {
        const examined = await examine(browser, url)
        const report = (values.json ? doctorJson : doctorReport)(examined, lang)
        good = report.good
        return report.text
      } finally {
        await browser.close()
      }
    })
    return good ? status : 1
  },
}
