/** The report of a test of delivery, as a webmaster reads it. Asks nobody anything. */
import type { TestResult, Trial } from '../../worker/delivery/diagnostics/test-result.ts'
import { printable } from '../listing.ts'
import { gravityOf, type Finding, type Gravity, type Publishing } from './finding.ts'
import { marksOf, troubleOf, type Known } from './reasons.ts'
import type { TestSentences } from './sentences.ts'

export interface Tested {
  readonly city: string
  readonly to: string
  readonly result: TestResult
  /** Absent where the DNS was not asked: text messages, and the outbox of development. */
  readonly findings?: readonly Finding[] | undefined
}

export interface TestReport {
  readonly text: string
  /** Whether every carrier took the message, and the domain publishes what it must. */
  readonly good: boolean
}

/** Carriers that keep messages on this machine. */
export const isLocal = ({ via }: Trial): boolean => via.startsWith('dev-outbox-')

export function testReport(tested: Tested, say: TestSentences): TestReport {
  const { city, to, result, findings = [] } = tested
  const { carriers, domain } = result
  const grave = findings.map(gravityOf)
  const good = carriers.length > 0 && carriers.every(({ taken }) => taken) && !grave.includes('bad')
  const blocks = [
    say.title(city, to),
    ...(carriers.length === 0 ? [line('bad', say.none)] : []),
    ...carriers.map((one) => trialSentence(one, domain, say)),
    ...(carriers.some(isLocal) ? [say.local] : []),
    ...(domain && findings.length > 0
      ? [`${say.dns(domain)}\n${foundSentence(findings, say)}`]
      : []),
    ...publishSentence(findings, say),
    `${verdict(good, carriers.every(isLocal), grave, say)}\n${say.legend}`,
  ]
  return { text: blocks.join('\n\n'), good }
}

function verdict(
  good: boolean,
  here: boolean,
  grave: readonly Gravity[],
  say: TestSentences,
): string {
  if (!good) return say.notGood
  if (here) return say.allHere
  return grave.includes('weak') ? say.someWeak : say.allGood
}

const signs = { good: '✓', bad: '✗', weak: '!', unknown: '–' } as const

/** Whatever a domain publishes may be in it: nothing of that may begin a line or move the cursor. */
const line = (sign: keyof typeof signs, text: string) => `  ${signs[sign]} ${printable(text)}`

const signOf = (known: Known) => (known === undefined ? 'unknown' : known ? 'good' : 'bad')

function trialSentence(trial: Trial, domain: string | undefined, say: TestSentences): string {
  const stageMarks = marksOf(trial)
  const { carrier, via } = trial
  const lines = [
    printable(carrier === via ? carrier : `${carrier} (${via})`),
    line(signOf(stageMarks.reachable), say.reachable),
    line(signOf(stageMarks.credentials), say.credentials),
    line(signOf(stageMarks.sender), say.sender(domain)),
    trial.taken
      ? line('good', `${say.taken} (${say.milliseconds(trial.milliseconds)})`)
      : line('bad', `${say.taken} (${say.reason}: ${trial.reason})`),
  ]
  if (trial.taken) return lines.join('\n')
  const trouble = troubleOf(trial)
  const commands = trouble === 'secret-missing' ? trial.missing.map(commandFor) : []
  return [...lines, `  → ${say.toDo}: ${say.advice[trouble]}`, ...commands].join('\n')
}

const commandFor = (secret: string) => `      npx wrangler secret put ${printable(secret)}`

const foundSentence = (findings: readonly Finding[], say: TestSentences) =>
  findings
    .map((one) => line(gravityOf(one), say.findings[one.is](one.name, one.detail ?? '')))
    .join('\n')

function publishSentence(findings: readonly Finding[], say: TestSentences): readonly string[] {
  const records = findings.flatMap(({ publish }) => publish ?? [])
  if (records.length === 0) return []
  return [`${say.publish}:\n\n${records.map((one) => zoneLine(one, say)).join('\n')}`]
}

/** As zone files and most consoles take it. */
function zoneLine({ name, type, value, via }: Publishing, say: TestSentences): string {
  const held =
    value === undefined ? say.inConsole(via ?? '') : type === 'TXT' ? `"${value}"` : `${value}.`
  return `  ${printable(`${name}.  ${type}  ${held}`)}`
}
