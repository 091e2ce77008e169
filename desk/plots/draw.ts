/** Draws plots. The one file that loads the library of charts, and only when the section of figures is opened. */
import UPlot from 'uplot'
import { wrap } from './wrap.ts'

/** One line of a plot over time, or its bars. */
export interface Line {
  readonly label: string
  /** One a period, null where another line has its bar; a value between none and the smallest that is told, for what is too small to tell. */
  readonly values: readonly (number | null)[]
  /** A custom property of the desk's styles. */
  readonly color: string
  /** Lengths of dashes and gaps, so that lines differ without their colours. */
  readonly dash: readonly number[]
}

export interface Plot {
  readonly lines: readonly Line[]
  /** Seconds since 1970; of bars, their places. */
  readonly periods: readonly number[]
  /** Bars lie, each beside its whole name. */
  readonly isBars: boolean
  /** How a place is called. */
  nameOf(at: number): string
  numberOf(count: number): string
}

/** Pixels. */
const sizes = { curves: 220, row: 20, axis: 44, gap: 8, letter: 8 } as const

/** As much of the width as names may take. */
const named = 0.45

interface Font {
  /** Pixels. */
  readonly size: number
  readonly family: string
  readonly color: string
}

/** The names of bars in lines, as wide as they are let. */
function namesOf({ periods, nameOf }: Plot, { size, family }: Font, width: number) {
  const context = document.createElement('canvas').getContext('2d')
  if (context) context.font = `${size}px ${family}`
  const widthOf = (text: string) => context?.measureText(text).width ?? text.length * sizes.letter
  const lines = periods.map((at) => wrap(nameOf(at), width * named, widthOf))
  const most = Math.max(1, ...lines.map(({ length }) => length))
  return { lines, widest: Math.max(0, ...lines.flat().map(widthOf)), most }
}

type Names = ReturnType<typeof namesOf>

/** The library sets lines of a name below the middle of its bar: these stand around it. */
function drawNames(chart: UPlot, { lines }: Names, { size, family, color }: Font): void {
  const { ctx } = chart
  const ratio = devicePixelRatio
  ctx.save()
  ctx.font = `${size * ratio}px ${family}`
  ctx.fillStyle = color
  ctx.textAlign = 'right'
  ctx.textBaseline = 'middle'
  const right = chart.bbox.left - sizes.gap * ratio
  const line = size * 1.25 * ratio
  for (const [at, texts] of lines.entries()) {
    const middle = chart.valToPos(at, 'x', true)
    for (const [nth, text] of texts.entries())
      ctx.fillText(text, right, middle + (nth - (texts.length - 1) / 2) * line)
  }
  ctx.restore()
}

const heightOf = (plot: Plot, { most }: Names, { size }: Font) =>
  sizes.axis + plot.periods.length * (most * size * 1.25 + sizes.row)

/** @returns what takes the plot away again, and stops looking at the width */
export function draw(place: HTMLElement, plot: Plot): () => void {
  const styles = getComputedStyle(place)
  const colorOf = (name: string) => styles.getPropertyValue(name).trim() || styles.color
  const font: Font = {
    size: Number.parseFloat(styles.fontSize),
    family: styles.fontFamily,
    color: styles.color,
  }
  let names = namesOf(plot, font, place.clientWidth)
  const sizeNow = () => ({
    width: place.clientWidth,
    height: plot.isBars ? heightOf(plot, names, font) : sizes.curves,
  })
  const soft = { stroke: colorOf('--ca-soft-line'), width: 1 }
  const axis = {
    stroke: styles.color,
    grid: soft,
    ticks: soft,
    font: `${styles.fontSize} ${styles.fontFamily}`,
  }
  const counts = {
    ...axis,
    scale: 'y',
    values: (_: UPlot, all: readonly number[]) => all.map((count) => plot.numberOf(count)),
    incrs: [5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 50_000],
  }
  const places = { ...axis, scale: 'x' }
  // The library has the first of them below, and the other on the left.
  const axes: UPlot.Axis[] = plot.isBars
    ? [
        { ...counts, size: sizes.axis },
        {
          ...places,
          grid: { show: false },
          size: () => names.widest + 2 * sizes.gap,
          splits: () => [...plot.periods],
          values: (_, all) => all.map(() => ''),
        },
      ]
    : [
        {
          ...places,
          // Names stand apart, by more than the blank between two words.
          space:
            sizes.letter * (2 + Math.max(0, ...plot.periods.map((at) => plot.nameOf(at).length))),
          values: (_, all) => all.map((at) => plot.nameOf(at)),
        },
        { ...counts, size: 64 },
      ]
  const bars = plot.isBars && UPlot.paths.bars
  const chart = new UPlot(
    {
      ...sizeNow(),
      legend: { show: false },
      cursor: { show: false },
      scales: {
        x: {
          time: false,
          // The first bar is on top.
          ...(plot.isBars && { ori: 1, dir: -1, range: [-0.5, plot.periods.length - 0.5] }),
        },
        y: {
          ori: plot.isBars ? 0 : 1,
          range: (_, __, most) => [0, Math.max(10, most * 1.1)],
        },
      },
      axes,
      series: [
        {},
        ...plot.lines.map(({ label, color, dash }) => ({
          label,
          stroke: colorOf(color),
          width: 2,
          dash: [...dash],
          points: { show: false },
          ...(bars && { fill: colorOf(color), paths: bars({ size: [0.6, 28] }) }),
        })),
      ],
      hooks: { drawAxes: [(drawn) => plot.isBars && drawNames(drawn, names, font)] },
    },
    [[...plot.periods], ...plot.lines.map(({ values }) => [...values])],
    place,
  )
  const fit = () => {
    names = namesOf(plot, font, place.clientWidth)
    chart.setSize(sizeNow())
  }
  // In the next frame: what changes its height while it is measured has to be measured again.
  let frame = 0
  const watch = new ResizeObserver(() => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(fit)
  })
  watch.observe(place)
  return () => {
    watch.disconnect()
    cancelAnimationFrame(frame)
    chart.destroy()
  }
}
