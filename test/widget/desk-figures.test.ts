/** How it goes, as officers read it: sums are told, and providers stand side by side. */
import { expect } from 'chai'
import { courses, type Course, type Figure, type Figures } from '../../contract/desk/figures.ts'
import { DeskFigures } from '../../desk/sections/figures.ts'
import { DeskPlot } from '../../desk/sections/plot.ts'
import { defines, deskOf, draws, textOf } from './support/desk.ts'

defines({ 'desk-figures': DeskFigures, 'desk-plot': DeskPlot })

const each = <Value>(value: Value) =>
  Object.fromEntries(courses.map((course) => [course, value])) as Record<Course, Value>

const day = Date.UTC(2026, 10, 29) / 1000
const none = { sent: 0, undeliverable: 0, expired: 0, delivered: 0, bounced: 0, complained: 0 }

const figures: Figures = {
  grain: 'hour',
  periods: [day + 90_000, day + 93_600],
  courses: each<readonly Figure[]>([10, 20]),
  sums: each<Figure>(35),
  days: [day, day + 86_400],
  totals: each<readonly Figure[]>([455, 40]),
  funnels: [],
  refusals: [],
  limits: [],
  deliveries: [
    { carrier: 'brevo', fates: { ...none, delivered: 80, bounced: 'few' }, sum: 80 },
    { carrier: 'mailgun', fates: { ...none, delivered: 20, bounced: 15 }, sum: 35 },
  ],
}

const rowsOf = (table: Element | undefined) =>
  [...(table?.querySelectorAll('tbody tr') ?? [])].map((row) => [...row.children].map(textOf))

test('nobody adds up by hand: all that is shown has a sum, and each day has its own', async () => {
  const section = await draws('desk-figures', { desk: deskOf({ '/figures?grain=hour': figures }) })
  const [hours, days] = section.querySelectorAll('table')
  expect(rowsOf(hours)[0]).to.deep.equal(['Total', '35', '35', '35'])
  expect(rowsOf(days)).to.deep.equal([
    ['lun, 30 nov (hasta ahora)', '40', '40', '40'],
    ['dom, 29 nov', '455', '455', '455'],
  ])
})

test('providers are compared in one table', async () => {
  const section = await draws('desk-figures', { desk: deskOf({ '/figures?grain=hour': figures }) })
  const table = [...section.querySelectorAll('table')].at(-1)
  expect([...(table?.querySelectorAll('thead th') ?? [])].map(textOf)).to.deep.equal([
    'Resultado',
    'brevo',
    'mailgun',
  ])
  expect(rowsOf(table)).to.deep.equal([
    ['Total', '80', '35'],
    ['llegó', '80', '20'],
    ['rebotó', 'de 1 a 4', '15'],
  ])
})
