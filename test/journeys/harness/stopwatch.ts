/**
 * How long somebody practised takes for what a journey does: its own time, which is the machine's, and by the keystrokes and
 * presses that it counts, the person's. Told, and never asserted.
 *
 * @see Card, Moran, Newell, "The keystroke-level model", CACM 23 (7), 1980
 */
import { appendFile, mkdir } from 'node:fs/promises'

/** Seconds: a key of a good typist, and a press with a finger, which is found, pointed at and pressed, after a thought. */
const key = 0.2
const press = 1.35 + 1.1 + 0.2

const results = new URL('../../results/journeys/', import.meta.url).pathname

export class Stopwatch {
  readonly #steps: { readonly what: string; readonly machine: number; readonly person: number }[] =
    []
  #keys = 0
  #presses = 0

  typed(text: string): void {
    this.#keys += text.length
    // To come to the field.
    this.#keys += 1
  }

  pressed(): void {
    this.#presses += 1
  }

  async step(what: string, does: () => Promise<void>): Promise<void> {
    const began = performance.now()
    this.#keys = 0
    this.#presses = 0
    await does()
    const machine = (performance.now() - began) / 1000
    this.#steps.push({ what, machine, person: this.#keys * key + this.#presses * press })
  }

  /** On the output, and beside the pictures. */
  async tells(of: string): Promise<void> {
    const sum = (one: 'machine' | 'person') =>
      this.#steps.reduce((total, step) => total + step[one], 0)
    const rows = [
      ...this.#steps,
      { what: 'in all', machine: sum('machine'), person: sum('person') },
    ]
    const lines = rows.map(
      ({ what, machine, person }) =>
        `${of}: ${what}: ${person.toFixed(1)} s of a person's time, ${machine.toFixed(1)} s of the machine's`,
    )
    process.stdout.write(`${lines.join('\n')}\n`)
    await mkdir(results, { recursive: true })
    await appendFile(`${results}seconds.txt`, `${lines.join('\n')}\n`)
  }
}
