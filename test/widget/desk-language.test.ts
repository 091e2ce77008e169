/** Whatever language the browser and the page say they are in, plots are drawn and numbers are the city's. */
import { expect } from 'chai'
import { DeskPlot } from '../../desk/sections/plot.ts'
import { moment, timeOfDay } from '../../desk/context.ts'
import { languageTag } from '../../desk/language-tag.ts'
import { defines, deskOf, draws, settled, textOf } from './support/desk.ts'

defines({ 'desk-plot': DeskPlot })

for (const [tag, folded] of [
  ['es-MX', 'es-MX'],
  ['en-US@posix', 'en-US'],
  ['es_EC.UTF-8', 'es-EC'],
  ['C', 'es'],
  ['', 'es'],
] as const)
  test(`the tag “${tag}” is read as ${folded}`, () => {
    expect(languageTag(tag)).to.equal(folded)
  })

const plotAt = (locale: string) =>
  draws('desk-plot', {
    desk: { ...deskOf({}), locale },
    caption: 'Por qué se rechazó',
    below: 'Motivo',
    places: ['uno'],
    courses: [{ label: 'Veces', counts: [12_345] }],
    isBars: true,
    style: 'display: block; inline-size: 600px',
  })

/** The library asks for the language once, as it loads: this comes before every other plot of the file. */
test('a plot is drawn where the browser’s language is no tag, with numbers as the city writes them', async () => {
  Object.defineProperty(navigator, 'language', { value: 'en-US@posix', configurable: true })
  const drawn: string[] = []
  const { fillText } = CanvasRenderingContext2D.prototype
  CanvasRenderingContext2D.prototype.fillText = function (text, ...rest) {
    drawn.push(text)
    fillText.call(this, text, ...rest)
  }
  const plot = await plotAt('es-MX')
  for (let turn = 0; turn < 50 && !plot.querySelector('canvas'); turn += 1) await settled(plot)
  await settled(plot)
  expect(plot.querySelector('canvas')).to.be.an.instanceOf(HTMLCanvasElement)
  expect(drawn).to.include('10,000')
  expect(textOf(plot.querySelector('td') ?? plot)).to.equal('12,345')
})

test('a time is of 24 hours everywhere, so that a sentence that it ends has one full stop', async () => {
  for (const locale of ['es', 'es-EC', 'es-MX', 'es-VE', 'en']) {
    const desk = { ...deskOf({}), locale }
    expect(timeOfDay(desk, 1_800_000_000), locale).to.match(/^0?3:00$/)
    expect(moment(desk, 1_800_000_000), locale).to.match(/ 0?3:00$/)
  }
})

test('numbers of a table are the city’s', async () => {
  const { textContent } = (await plotAt('es-EC')).querySelector('td') ?? {}
  expect(textContent?.trim()).to.equal('12.345')
})
