/** An operator may write a telephone number in every way in which citizens do. */
import { expect, test } from 'vitest'
import type { TestResult } from '../../../worker/delivery/diagnostics/test-result.ts'
import { keysFile, runs, standingWorker, took } from './fixtures.ts'

const sms: TestResult = { channel: 'sms', carriers: [took] }

test.each([
  ['ibarra', '0991234567', '+593991234567'],
  ['ibarra', '+593 (0)99 123 4567', '+593991234567'],
  ['leon', '\u202A477\u2011123\u20114567\u202C', '+524771234567'],
  ['maracaibo', '0414-1234567', '+584141234567'],
])('%s: a test to %s goes to %s', async (municipality, to, value) => {
  const { url, asked } = await standingWorker(200, sms)
  const whom = ['--municipality', municipality, '--to', to, '--lang', 'es']
  const ran = await runs(...whom, '--worker', url, '--keys', keysFile())
  expect(ran.stderr).toBe('')
  expect(JSON.parse(asked[0]?.body ?? '')).toMatchObject({ to: value })
})
