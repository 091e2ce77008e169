/** The doctor finds every fault that is put into a page, tells a sound page that it is sound, and says what to do. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { examine, type FaultName } from '../../../cli/doctor/examine.ts'
import { faults } from '../../../cli/doctor/faults/index.ts'
import { doctorJson, doctorReport } from '../../../cli/doctor/report.ts'
import { openBrowser } from '../../../cli/doctor/visit.ts'
import { cityHall, type City } from './city.ts'
import { page } from './page.ts'
import { policy, seeded } from './seeds.ts'

let city: City
let browser: Browser

beforeAll(async () => {
  city = await cityHall()
  browser = await openBrowser(['--host-resolver-rules=MAP ciudad.test 127.0.0.1'])
})

afterAll(async () => {
  await browser.close()
  city.close()
})

beforeEach(() => city.workerAnswers({}))

const patience = { page: 5000, form: 5000, quiet: 150 }

const look = async (address = `${city.site}/entrar`) => examine(browser, address, patience)

const found = async (address?: string) => (await look(address)).findings.map(({ fault }) => fault)

test('a sound page is told to be sound', async () => {
  city.holds(
    page(city),
    policy(`script-src ${city.worker}; connect-src ${city.worker}; style-src 'self'`),
  )
  const examined = await look()
  expect(examined.findings).toEqual([])
  expect(doctorReport(examined, 'es_EC.UTF-8')).toEqual({
    text: expect.stringContaining('Todo está bien'),
    good: true,
  })
})

for (const [why, which, seed] of seeded) {
  const expected = [which].flat()
  test(`${why}: ${expected.join(', ')}, and nothing else`, async () => {
    const { html, headers, worker = {}, at } = seed(city)
    city.holds(html, headers)
    city.workerAnswers(worker)

    const examined = await look(at)

    expect(examined.findings.map((one) => one.fault)).toEqual(expected)
    for (const lang of ['es', 'en']) {
      const { text, good } = doctorReport(examined, lang)
      expect(text).toContain(lang === 'es' ? '→ Qué hacer: ' : '→ What to do: ')
      expect(text).not.toMatch(/undefined|\[object/)
      expect(good).toBe(examined.findings.every(({ gravity }) => gravity === 'weak'))
      const json = JSON.parse(doctorJson(examined, lang).text) as { faults: { fault: string }[] }
      expect(json.faults.map((one) => one.fault)).toEqual(expected)
    }
  })
}

test.each<[why: string, at: string, told: string]>([
  [
    'a host that the DNS does not know',
    'https://ciudad.invalid/entrar',
    'El DNS no conoce ciudad.invalid',
  ],
  ['a host without TLS', 'https://localhost', 'no da una conexión segura'],
  ['a host that does not answer', 'http://localhost:1/', 'Nadie responde en localhost:1'],
])('%s is told as what it is', async (_why, at, told) => {
  const address = at === 'https://localhost' ? city.site.replace('http:', 'https:') : at
  expect(doctorReport(await look(address), 'es').text).toContain(told)
  expect(await found(address)).toEqual(['page-unreachable'])
})

test('a page that answers with an error is told with its number', async () => {
  expect(await found(`${city.worker}/demo/nowhere`)).toContain('page-refused')
})

test('every fault of the registry was put into a page', () => {
  const elsewhere = ['page-unreachable', 'page-refused']
  const put = [...seeded.flatMap(([, which]) => which), ...elsewhere]
  expect(Object.keys(faults).filter((name) => !put.includes(name as FaultName))).toEqual([])
})
