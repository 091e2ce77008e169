/** F05 and F06 for a list of scenarios: every call of every request fails once, before it is made and after. */
import { beforeEach, expect, test } from 'vitest'
import { cheapHash } from '../../support/cheap-hash.ts'
import { newOperation, type Answered, type Citizen } from '../../support/citizen.ts'
import { limitsRefill, timePasses } from '../../support/database.ts'
import { faultyEnv, type InjectedFault } from '../../support/faulty-env.ts'
import type { BindingCall } from '../../support/watched-env.ts'
import { env } from 'cloudflare:workers'
import { elsewhere, freshCity, rowsIn } from '../codes/fixtures.ts'
import { growth, type Ready, type Scenario } from './scenario.ts'

/** Each call of each scenario is a registration; others may be running beside. */
const timeout = 120_000

let people = 0
const somebody = () => `persona${++people}@correo.example`

interface Run {
  readonly ready: Ready
  readonly operation: string
  readonly answer: Answered
  /** The call that failed; undefined when the request makes fewer. */
  readonly failed: BindingCall | undefined
  /** The browser after the fault, at a Worker in good health. */
  readonly same: Citizen
  readonly grown: () => Promise<readonly number[]>
  /** Sends again, to a Worker in good health, from the same browser. */
  readonly retries: (operation: string) => Promise<Answered>
}

async function run(scenario: Scenario, fault: InjectedFault, at: number): Promise<Run> {
  await limitsRefill()
  const ready = await scenario.ready(somebody())
  const before = await scenario.effects()
  const { environment, calls } = faultyEnv(fault, at)
  const operation = newOperation()
  const faulty = elsewhere(ready.citizen, environment)
  const answer = await ready.sends(faulty, operation)
  // On the screen from which the request was sent, whatever came back.
  const sound = Object.assign(elsewhere(faulty, env), { at: ready.citizen.at })
  return {
    ready,
    same: sound,
    operation,
    answer,
    failed: at === 0 ? calls[0] : calls[at - 1],
    grown: async () => growth(before, await scenario.effects()),
    retries: (name) => patiently(scenario, sound, (citizen) => ready.sends(citizen, name)),
  }
}

/** Waits for as long as the answer says, where the scenario has a cool-down. */
async function patiently(
  { coolsDown }: Scenario,
  citizen: Citizen,
  sends: (citizen: Citizen) => Promise<Answered>,
): Promise<Answered> {
  const answer = await sends(citizen)
  if (!coolsDown || answer.body.code !== 'too_soon') return answer
  expect(answer.body.retryAfter).toBeLessThanOrEqual(30)
  await timePasses(answer.body.retryAfter ?? 0)
  return sends(citizen)
}

async function expectSound(): Promise<void> {
  const withoutIdentifier = 'id NOT IN (SELECT account FROM identifiers)'
  expect(await rowsIn('accounts', withoutIdentifier), 'half an account').toBe(0)
  const opened = await rowsIn('audit', "event IN ('registered', 'signed_in')")
  // One that has come in the place of another goes on with what was proven for that.
  const sessions = await rowsIn('sessions', 'renewed_as IS NULL')
  expect(sessions, 'a session that nothing was proven for').toBe(opened)
  expect(await rowsIn('challenges', 'attempts > max_attempts')).toBe(0)
}

const nothing = (grown: readonly number[]) => grown.every((count) => count === 0)

/** Runs `check` for a fault at the first call, the second, and so on to the last. */
async function atEveryCall(
  scenario: Scenario,
  fault: InjectedFault,
  check: (run: Run, at: string) => Promise<void>,
): Promise<void> {
  let at = 1
  for (; ; at += 1) {
    const one = await run(scenario, fault, at)
    if (!one.failed) break
    await check(one, `call ${at}, ${one.failed.to} ${one.failed.sql.join('; ').slice(0, 60)}`)
    await expectSound()
  }
  expect(at, 'the request made no call at all').toBeGreaterThan(1)
}

/** Sent again under a new name: it does the work that was not done, and no work twice. */
async function expectOnce(scenario: Scenario, one: Run, at: string): Promise<void> {
  const wasDone = !nothing(await one.grown())
  const answer = await one.retries(newOperation())
  const { again, coolsDown } = scenario
  if (wasDone && again !== 'by right' && !coolsDown)
    expect(again, `${at}: ${answer.text}`).toContain(answer.body.code)
  else expect(scenario.succeeded(answer), `${at}: ${answer.text}`).toBe(true)
  if (again !== 'by right' && !coolsDown) expectGrowth(await one.grown(), [1], at)
}

const expectGrowth = (grown: readonly number[], by: readonly number[], at: string) =>
  expect([...new Set(grown)], at).toEqual(by)

/** The citizen is told to come back, unless what failed is made up for, as the queue is by the sweeper. */
function expectRefusal({ answer, failed }: Run, scenario: Scenario, at: string): void {
  const madeUpFor = ['Queue.sendBatch', ...(scenario.madeUpFor ?? [])]
  if (failed && madeUpFor.some((what) => failed.to === what || failed.sql.join().includes(what))) {
    expect(scenario.succeeded(answer), at).toBe(true)
    return
  }
  expect([answer.status, answer.body.code], at).toEqual([503, 'unavailable'])
  expect(Number(answer.headers.get('retry-after')), at).toBeGreaterThan(0)
}

const says = {
  'never-made': 'a call that is never made',
  'reply-lost': 'a reply that is lost',
} as const

export function faultSuite(scenarios: readonly Scenario[]): void {
  cheapHash()
  beforeEach(freshCity)

  for (const scenario of scenarios)
    for (const fault of ['never-made', 'reply-lost'] as const) {
      test(
        `${says[fault]} while a citizen ${scenario.named} leaves all or nothing, and the same attempt gets there`,
        { timeout },
        () =>
          atEveryCall(scenario, fault, async (one, at) => {
            expectRefusal(one, scenario, at)
            expect(new Set(await one.grown()).size, `${at}: half done`).toBe(1)
            const retried = await one.retries(one.operation)
            expect(scenario.succeeded(retried), `${at}: ${retried.text}`).toBe(true)
            expectGrowth(await one.grown(), [1], at)
            if (retried.body.session) expect((await one.same.refreshes()).status, at).toBe(200)
          }),
      )

      test(
        `after ${says[fault]} while a citizen ${scenario.named}, a new attempt does what is missing and nothing twice`,
        { timeout },
        () => atEveryCall(scenario, fault, (one, at) => expectOnce(scenario, one, at)),
      )
    }
}
