/** How it goes, on a telephone: headings that open what they stand over; on a desk all of it stands open. */
import { setViewport } from '@web/test-runner-commands'
import { expect } from 'chai'
import { courses, type Course, type Figure, type Figures } from '../../contract/desk/figures.ts'
import { DeskFigures } from '../../desk/sections/figures.ts'
import { DeskPlot } from '../../desk/sections/plot.ts'
import { defines, deskOf, draws, settled, textOf } from './support/desk.ts'

defines({ 'desk-figures': DeskFigures, 'desk-plot': DeskPlot })

const each = <Value>(value: Value) =>
  Object.fromEntries(courses.map((course) => [course, value])) as Record<Course, Value>

const figures: Figures = {
  grain: 'day',
  periods: [1_795_000_000],
  courses: each<readonly Figure[]>([10]),
  sums: each<Figure>(10),
  days: [],
  totals: each<readonly Figure[]>([]),
  funnels: [{ kind: 'register', steps: [{ name: 'done', count: 5 }], took: [] }],
  refusals: [{ name: 'wrong_code', count: 5 }],
  limits: [{ name: 'beginFromSource', count: 5 }],
  deliveries: [],
}

async function opens(width: number) {
  await setViewport({ width, height: 800 })
  return draws('desk-figures', { desk: deskOf({ '/figures?grain=hour': figures }) })
}

const folds = (section: HTMLElement) => [...section.querySelectorAll('details')]

const headings = ['Uso', 'Ataques', 'Trámite: registro', 'Rechazos', 'Límites']

test('on a telephone all parts are seen at once, each by its heading', async () => {
  const section = await opens(360)
  const parts = folds(section)
  expect(parts.map((one) => textOf(one.querySelector('summary h2') ?? one))).to.deep.equal(headings)
  expect(parts.some(({ open }) => open)).to.equal(false)
  expect(parts.at(-1)?.getBoundingClientRect().bottom).to.be.below(800)
})

test('a part that is opened has its plot as wide as the page', async () => {
  const section = await opens(360)
  const part = folds(section).at(-1)
  part?.querySelector('summary')?.click()
  const canvas = () => part?.querySelector('canvas')
  while (!canvas()?.clientWidth) await settled(section)
  expect(canvas()?.clientWidth).to.be.within(200, 360)
})

test('what was opened stays open when the figures are read again', async () => {
  const section = await opens(360)
  const part = folds(section).at(-1)
  part?.querySelector('summary')?.click()
  section.querySelector<HTMLElement>('#grain-hour')?.dispatchEvent(new Event('change'))
  await settled(section)
  expect(folds(section).at(-1)).to.equal(part)
  expect(part?.open).to.equal(true)
})

test('on a desk all parts are open', async () => {
  const parts = folds(await opens(1280))
  expect(parts.every(({ open }) => open)).to.equal(true)
})
