/** The command that says what is wrong with a page that holds the form, and what to do about it. */
import { parseArgs } from 'node:util'
import { examine } from '../doctor/examine.ts'
import { doctorJson, doctorReport } from '../doctor/report.ts'
import { openBrowser } from '../doctor/visit.ts'
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
