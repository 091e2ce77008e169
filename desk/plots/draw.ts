/** Draws plots. The one file that loads the library of charts, and only when the section of figures is opened. */
import UPlot from 'uplot'

/** One line of a plot over time. */
export interface Line {
  readonly label: string
  /** One a period; a value between none and the smallest that is told, for what is too small to tell. */
  readonly values: readonly number[]
  /** A custom property of the desk's styles. */
  readonly color: string
  /** Lengths of dashes and gaps, so that lines differ without their colours. */
  readonly dash: readonly number[]
}

export interface Plot {
  readonly lines: readonly Line[]
  /** Seconds since 1970. */
  readonly periods: readonly number[]
  readonly isBars: boolean
  /** How a place on the axis below is called. */
  nameOf(at: number): string
}

const height = 220

/** Pixels of a letter, about. */
const letter = 8

/** As much of a name as there is room for below a bar; the table has all of it. */
function shortened({ periods, isBars, nameOf }: Plot, at: number, width: number): string {
  const name = nameOf(at)
  const room = isBars ? Math.floor((width - 64) / periods.length / letter) : name.length
  return name.length > room ? `${name.slice(0, Math.max(1, room - 1))}…` : name
}

/** @returns what takes the plot away again, and stops looking at the width */
export function draw(place: HTMLElement, plot: Plot): () => void {
  const styles = getComputedStyle(place)
  const colorOf = (name: string) => styles.getPropertyValue(name).trim() || styles.color
  const axis = {
    stroke: styles.color,
    grid: { stroke: colorOf('--ca-soft-line'), width: 1 },
    ticks: { stroke: colorOf('--ca-soft-line'), width: 1 },
    font: `${styles.fontSize} ${styles.fontFamily}`,
  }
  const bars = plot.isBars && UPlot.paths.bars
  const chart = new UPlot(
    {
      width: place.clientWidth,
      height,
      legend: { show: false },
      cursor: { show: false },
      scales: {
        x: { time: false, ...(plot.isBars && { range: [-0.5, plot.periods.length - 0.5] }) },
        y: { range: (_, __, most) => [0, Math.max(10, most * 1.1)] },
      },
      axes: [
        {
          ...axis,
          // Names stand apart, by more than the blank between two words.
          space: letter * (2 + Math.max(0, ...plot.periods.map((at) => plot.nameOf(at).length))),
          ...(plot.isBars && { splits: () => [...plot.periods] }),
          values: (_, places) => places.map((at) => shortened(plot, at, place.clientWidth)),
        },
        {
          ...axis,
          size: 64,
          incrs: [5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 50_000],
        },
      ],
      series: [
        {},
        ...plot.lines.map(({ label, color, dash }) => ({
          label,
          stroke: colorOf(color),
          width: 2,
          dash: [...dash],
          points: { show: false },
          ...(bars && { fill: colorOf(color), paths: bars({ size: [0.6, 60] }) }),
        })),
      ],
    },
    [[...plot.periods], ...plot.lines.map(({ values }) => [...values])],
    place,
  )
  const watch = new ResizeObserver(() => {
    chart.setSize({ width: place.clientWidth, height })
  })
  watch.observe(place)
  return () => {
    watch.disconnect()
    chart.destroy()
  }
}
