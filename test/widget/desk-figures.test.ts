/** How it goes, as officers read it: sums are told, and providers stand side by side. */
import { expect } from 'chai'
import { courses, type Course, type Figure, type Figures } from '../../contract/desk/figures.ts'
import { DeskFigures } from '../../desk/sections/figures.ts'
import { DeskPlot } from '../../desk/sections/plot.ts'
import { defines, deskOf, draws, pressed, settled, textOf } from './support/desk.ts'

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

const hours: Figures = {
  ...figures,
  periods: Array.from({ length: 48 }, (_, at) => day + at * 3600),
  courses: each<readonly Figure[]>(Array.from({ length: 48 }, () => 10)),
}

test('a long table ends with a line that says how many rows there are, and shows them all', async () => {
  const section = await draws('desk-figures', { desk: deskOf({ '/figures?grain=hour': hours }) })
  const [table] = section.querySelectorAll('table')
  expect(rowsOf(table)).to.have.lengthOf(7)
  const name = 'Mostrar las 49 filas'
  const buttons = [...section.querySelectorAll('button')].filter((one) => textOf(one) === name)
  expect(buttons.map((one) => one.getAttribute('aria-label'))).to.deep.equal([
    `${name}: Entradas, registros y recuperaciones`,
    `${name}: Intentos fallidos y frenados`,
  ])
  pressed(section, name)
  await settled(section)
  expect(rowsOf(table)).to.have.lengthOf(49)
  pressed(section, 'Mostrar menos filas')
  await settled(section)
  expect(rowsOf(table)).to.have.lengthOf(7)
})

test('all that was refused or limited is listed, however much that is', async () => {
  const names = Array.from({ length: 15 }, (_, at) => ({ name: `reason ${at}`, count: 5 }))
  const many = { ...figures, refusals: names, deliveries: [] }
  const section = await draws('desk-figures', { desk: deskOf({ '/figures?grain=hour': many }) })
  expect(rowsOf([...section.querySelectorAll('table')].at(-1))).to.have.lengthOf(15)
})

/** Pixels of a plot in the colour of its bars. */
async function drawnBars(count: Figure): Promise<number> {
  const plot = await draws('desk-plot', {
    desk: deskOf({}),
    caption: 'Por qué se rechazó',
    below: 'Motivo',
    places: ['uno', 'dos'],
    courses: [{ label: 'Veces', counts: [count, count] }],
    isBars: true,
    style: '--ca-accent: #ff0000; display: block; inline-size: 600px',
  })
  let canvas: HTMLCanvasElement | null = null
  while (!(canvas = plot.querySelector('canvas'))) await settled(plot)
  await settled(plot)
  const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {}
  let red = 0
  for (let at = 0; at < (data?.length ?? 0); at += 4)
    if (data?.[at] === 255 && data[at + 1] === 0 && data[at + 2] === 0 && data[at + 3] === 255)
      red += 1
  return red
}

test('of nothing there is no bar, and its place in the table says so', async () => {
  expect(await drawnBars('few')).to.be.greaterThan(100)
  expect(await drawnBars(0)).to.equal(0)
  expect(rowsOf(document.querySelector('table') ?? undefined)).to.deep.equal([
    ['uno', '0'],
    ['dos', '0'],
  ])
})
