/** What a page does unasked: works where a request costs work, and sends the same again as the same attempt. */
import { newOperation, type Answered, type Citizen, type Sending } from './citizen.ts'
import { solved } from './solved.ts'
import { workDone } from './work-done.ts'
import type { Answer } from '../../contract/fields/index.ts'
import type { FlowKind } from '../../contract/flow.ts'

/** As often as `widget/flow/requests.ts` sends one submission again. */
const mostAgain = 3

export interface Persisted extends Answered {
  /** Keys that were derived at most for each challenge; empty where nothing was asked for. */
  readonly efforts: readonly number[]
}

type Send = (solution: string | undefined, operation: string) => Promise<Answered>

async function persists(send: Send, works: boolean, first?: string): Promise<Persisted> {
  const operation = newOperation()
  const efforts: number[] = []
  const most = works ? mostAgain : 0
  let answered = await send(first, operation)
  while (answered.body.challenge && efforts.length < most) {
    const { challenge } = answered.body
    efforts.push(challenge.keys)
    // oxlint-disable-next-line no-await-in-loop -- each is sent because of what the one before was answered
    const { solution } = await solved(challenge)
    // oxlint-disable-next-line no-await-in-loop -- as above
    answered = await send(solution, operation)
  }
  return { ...answered, efforts }
}

const withSolution = (solution: string | undefined) =>
  solution === undefined ? {} : { human: solution }

/**
 * Begins a flow, with the work that the city asks of everybody done first.
 *
 * @param works false: does no more than that
 */
export const beginsPaying = async (
  citizen: Citizen,
  kind: FlowKind,
  answer: Answer,
  sending: Sending = {},
  works = true,
): Promise<Persisted> =>
  persists(
    (solution, operation) =>
      citizen.begins(kind, answer, {
        ...sending,
        operation,
        body: { answer, ...withSolution(solution) },
      }),
    works,
    await workDone(citizen.slug, kind),
  )

export const answersPaying = (
  citizen: Citizen,
  answer: Answer,
  sending: Sending = {},
  works = true,
): Promise<Persisted> =>
  persists(
    (solution, operation) =>
      citizen.answers(answer, {
        ...sending,
        operation,
        body: { at: citizen.at, answer, ...withSolution(solution) },
      }),
    works,
  )

export const resendsPaying = (citizen: Citizen, sending: Sending = {}): Promise<Persisted> =>
  persists(
    (solution, operation) =>
      citizen.resends({ ...sending, operation, body: withSolution(solution) }),
    true,
  )
