/** Where the Worker gives no answer, the webmaster is told why, without a key and without a trace. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { askWorker } from '../../../cli/send-test/ask-worker.ts'
import { testSentencesIn } from '../../../cli/send-test/sentences.ts'
import {
  email,
  keysFile,
  operatorKey,
  rightZone,
  runs,
  standingDns,
  standingWorker,
  took,
} from './fixtures.ts'

const whom = ['--municipality', 'leon', '--to', 'webmaster@leon.example', '--lang', 'es']

for (const [status, sentence] of [
  [401, 'no acepta la clave del operador'],
  [404, 'no conoce leon'],
  [400, 'no es un correo'],
  [307, 'respondió 307'],
  [503, 'respondió 503'],
] as const)
  test(`a Worker that answers ${status} is told of`, async () => {
    const { url, asked } = await standingWorker(status, { code: 'whatever' })
    const ran = await runs(...whom, '--worker', url, '--keys', keysFile())
    expect([ran.status, ran.stdout]).toEqual([1, ''])
    expect(ran.stderr).toContain(sentence)
    expect(ran.stderr).not.toMatch(new RegExp(`${operatorKey}|\\n\\s+at `))
    expect(asked).toHaveLength(1)
  })

for (const [body, why] of [
  ['<!doctype html>', 'a page'],
  ['{"channel":"email"}', 'half an answer'],
] as const)
  test(`what is not this service is told of: ${why}`, async () => {
    const { url } = await standingWorker(200, body)
    const ran = await runs(...whom, '--worker', url, '--keys', keysFile())
    expect([ran.status, ran.stderr]).toEqual([1, expect.stringContaining('no es este servicio')])
  })

test('where nobody answers, it is said how a Worker is started', async () => {
  const ran = await runs(...whom, '--worker', 'http://127.0.0.1:9', '--keys', keysFile())
  expect([ran.status, ran.stderr]).toEqual([1, expect.stringContaining('npm start')])
})

test('a Worker that never answers is not waited for without end', async () => {
  const { url } = await standingWorker(0, '')
  const asking = askWorker({
    worker: new URL(url),
    key: operatorKey,
    municipality: 'leon',
    to: 'webmaster@leon.example',
    say: testSentencesIn('es'),
    timeout: 100,
  })
  await expect(asking).rejects.toThrow('tarda demasiado')
})

for (const [args, sentence] of [
  [['--worker', 'http://id.leon.example'], 'dirección https'],
  [['--worker', 'leon'], 'dirección https'],
  [['--to', 'nobody'], 'no es un correo'],
  [['--dns', 'nowhere'], '--dns is an address'],
  [['--municipality', 'atlantis'], 'No municipality is called atlantis'],
  [['--keys', '/nowhere/keys.json'], 'ENOENT'],
  [['--colour'], 'Usage: send-test'],
] as const)
  test(`a mistake on the command line stops it before anything is sent: ${args.join(' ')}`, async () => {
    const { url, asked } = await standingWorker(200, email(took))
    const ran = await runs(...whom, '--worker', url, '--keys', keysFile(), ...args)
    expect([ran.status, ran.stdout]).toEqual([1, ''])
    expect(ran.stderr).toContain(sentence)
    expect(asked).toEqual([])
  })

test('a file without the key says which key it lacks, and shows none', async () => {
  const { url, asked } = await standingWorker(200, email(took))
  for (const texts of [{ AUDIT_KEY: operatorKey }, { OPERATOR_KEY: `${operatorKey}x` }]) {
    const ran = await runs(...whom, '--worker', url, '--keys', keysFile(texts))
    expect([ran.status, ran.stderr]).toEqual([1, expect.stringContaining('OPERATOR_KEY')])
    expect(ran.stderr).not.toContain(operatorKey.slice(0, 12))
  }
  expect(asked).toEqual([])
})

test('the command is there, as a webmaster types it', async () => {
  const { url } = await standingWorker(200, email(took))
  const citizen = fileURLToPath(new URL('../../../cli/citizen.ts', import.meta.url))
  const where = ['--worker', url, '--dns', await standingDns(rightZone), '--keys', keysFile()]
  const child = spawn(process.execPath, ['--no-warnings', citizen, 'send-test', ...whom, ...where])
  let printed = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (printed += chunk))
  const status = await new Promise((resolve) => {
    child.once('close', resolve)
  })
  expect([status, printed]).toEqual([0, expect.stringContaining('Todo funciona.')])
})
