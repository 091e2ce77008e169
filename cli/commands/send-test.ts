/** The command that tells a webmaster whether a municipality's messages arrive, and what to do if not. */
import { parseArgs } from 'node:util'
import { normaliseEmail } from '../../contract/email.ts'
import { matchLocale } from '../../contract/locale.ts'
import { runCommand } from '../run-command.ts'
import { normalisePhone } from '../../worker/phones/phone.ts'
import { requireMunicipality } from '../known-municipality.ts'
import { OperatorError } from '../operator-error.ts'
import { askWorker, operatorKey, workerOf } from '../send-test/ask-worker.ts'
import { checkDomain } from '../send-test/domain-check.ts'
import { lookUp } from '../send-test/dns.ts'
import { isLocal, testReport } from '../send-test/report.ts'
import { testSentencesIn } from '../send-test/sentences.ts'

const usage =
  'send-test --municipality NAME --to ADDRESS [--remote | --worker URL] [--keys FILE] [--data-dir DIR] [--dns SERVER] [--lang es|en]'

const options = {
  municipality: { type: 'string' },
  to: { type: 'string' },
  remote: { type: 'boolean' },
  worker: { type: 'string' },
  keys: { type: 'string' },
  'data-dir': { type: 'string' },
  dns: { type: 'string' },
  lang: { type: 'string' },
} as const

/** Milliseconds that the Worker waits for each carrier. */
const timeoutEach = 15_000

async function tested(args: readonly string[]) {
  const { values } = parseArgs({ args: [...args], options })
  if (!values.municipality || !values.to) throw new OperatorError(`Usage: ${usage}`)
  const say = testSentencesIn(values.lang ?? process.env['LANG'] ?? '')
  const municipality = requireMunicipality(values.municipality)
  const { slug, name: city, locales, country } = municipality.public
  const reading = values.to.includes('@')
    ? normaliseEmail(values.to)
    : normalisePhone(values.to, country)
  if (!reading.ok) throw new OperatorError(say.recipientMalformed)
  const to = reading.value
  const worker = workerOf(values, municipality, say)
  const key = await operatorKey(values, worker)
  const dns = lookUp(values.dns)
  const locale = values.lang === undefined ? undefined : matchLocale([values.lang], locales)
  const channel = to.includes('@') ? 'email' : 'sms'
  // One more, for the way there and back.
  const timeout = timeoutEach * (municipality.private.delivery[channel].length + 1)
  const result = await askWorker({ worker, key, municipality: slug, to, locale, say, timeout })
  const { domain, carriers } = result
  const stays = carriers.length > 0 && carriers.every(isLocal)
  const findings = domain && !stays ? await checkDomain(domain, carriers, dns) : undefined
  return testReport({ city, to, result, findings }, say)
}

export const sendTest = {
  summary: 'sends a test message, and says what works and what to publish (docs/monitoring.md)',
  usage: 'send-test …',
  async run(args: readonly string[]): Promise<number> {
    let good = false
    const status = await runCommand(usage, async () => {
      const report = await tested(args)
      good = report.good
      return report.text
    })
    return good ? status : 1
  },
}
