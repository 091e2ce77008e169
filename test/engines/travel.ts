/** Walks every step of one cell, and says of each whether it went well and, if not, what the citizen was told. */
import { mkdir, writeFile } from 'node:fs/promises'
import type { Browser } from './browsers/browser.ts'
import type { Cell } from './cells.ts'
import { Citizen, TurnedAway } from './citizen.ts'
import { cities } from './journeys/index.ts'
import type { Walker } from './journeys/walker.ts'
import type { Registers } from './open.ts'
import { hosts, type Stack } from './stack.ts'
import { steps, type StepName } from './steps.ts'

export interface Result {
  readonly step: StepName
  readonly passed: boolean
  /** What stood on the screen as an alert; empty where nothing did. */
  readonly told: string
  /** For whoever looks for the fault. */
  readonly why: string
}

const pictures = new URL('../results/engines/', import.meta.url)

/**
 * @param registers makes an account where this browser could not
 */
export async function travel(
  cell: Cell,
  browser: Browser,
  stack: Stack,
  registers: Registers,
): Promise<readonly Result[]> {
  const place = { site: `https://${hosts[cell.site]}`, outbox: stack.outbox }
  const stranger = cities[cell.city]
  let walker: Walker = stranger()
  let citizen: Citizen | undefined

  async function arrives(): Promise<Citizen> {
    await citizen?.visit.end()
    citizen = undefined
    citizen = new Citizen(await browser.visits(), place)
    return citizen
  }

  async function walk(step: StepName): Promise<Result> {
    try {
      const present = citizen ?? (await arrives())
      await steps[step]({ walker, arrives, citizen: present, stranger })
      return { step, passed: true, told: '', why: '' }
    } catch (cause) {
      const told = cause instanceof TurnedAway ? cause.told : ''
      await photographs(`${Object.values(cell).join(' ')}, ${step}`)
      return { step, passed: false, told, why: String(cause) }
    }
  }

  async function photographs(name: string): Promise<void> {
    await mkdir(pictures, { recursive: true })
    const picture = await citizen?.visit.picture().catch(() => null)
    if (picture) await writeFile(new URL(`${encodeURIComponent(name)}.png`, pictures), picture)
  }

  const results: Result[] = []
  for (const step of Object.keys(steps) as StepName[]) {
    const result = await walk(step)
    results.push(result)
    if (step === 'register' && !result.passed) {
      walker = stranger()
      await registers(walker)
    }
  }
  await citizen?.visit.end()
  return results
}
