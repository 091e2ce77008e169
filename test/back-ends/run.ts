/**
 * `npm run test:back-ends`: the examples of docs/back-end.md in every language that is here, against a running Worker.
 * Words choose: `npm run test:back-ends -- php java`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createSecrets } from '../../worker/crypto/keys.ts'
import { keysOf, type Issuer } from '../support/citizen-tokens.ts'
import { freePorts } from '../support/free-ports.ts'
import { startWorkerFor } from '../support/worker-for.ts'
import { startBackEnd, type BackEnd } from './back-end.ts'
import { casesOf, rotationCases, type Case } from './cases.ts'
import { languages, type Language, type LanguageName } from './languages.ts'

const asked = process.argv.slice(2)
const names = (Object.keys(languages) as readonly LanguageName[]).filter(
  (name) => asked.length === 0 || asked.includes(name),
)

const site = 'https://www.ciudad.gob.ec'
const [workerPort] = await freePorts()
const { worker, secrets, restart, stop } = await startWorkerFor(site, workerPort)
const issuer = `${worker}/demo`
const of = async (): Promise<Issuer> => ({ issuer, audience: site, keys: await keysOf(secrets) })

const started: [LanguageName, BackEnd][] = []
let [held, failed, left] = [0, 0, 0]

function tell(name: string, cases: readonly Case[]): void {
  for (const [rule, isHeld] of cases) {
    if (isHeld) held++
    else failed++
    if (!isHeld) console.error(`${name}: does not hold: ${rule}`)
  }
  console.log(`${name.padEnd(7)} ${cases.filter(([, isHeld]) => isHeld).length} of ${cases.length}`)
}

/** The next key is current, and the one before it stays published: docs/rotation.md. */
async function rotates(): Promise<void> {
  const text = readFileSync(secrets, 'utf8')
  const [, now = ''] = /^SIGNING_KEYS='(.*)'$/m.exec(text) ?? []
  const next = JSON.parse((await createSecrets()).SIGNING_KEYS)
  const both = { ...next, keys: [...JSON.parse(now).keys, ...next.keys] }
  writeFileSync(
    secrets,
    text.replace(now, () => JSON.stringify(both)),
  )
  await restart()
}

try {
  const before = await of()
  for (const name of names) {
    const language: Language = languages[name]
    const missing = language.missing()
    if (missing.length > 0) {
      left++
      console.error(`${name} is left out. Not here: ${missing.join(' ')}`)
      continue
    }
    const [port] = await freePorts()
    const backEnd = await startBackEnd(language, { issuer, audience: site, port })
    started.push([name, backEnd])
    tell(name, await casesOf(backEnd.address, before))
  }
  await rotates()
  const after = await of()
  for (const [name, { address }] of started) tell(name, await rotationCases(address, before, after))
} finally {
  for (const [, backEnd] of started) await backEnd.stop()
  await stop()
}
console.log(`\n${held} held, ${failed} failed; ${left} of ${names.length} languages left out`)
process.exit(failed > 0 || started.length === 0 ? 1 : 0)
