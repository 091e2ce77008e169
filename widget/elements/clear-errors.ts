/** An error leaves when its cause does: mended by typing, or by what another answer brings about. */
import { fieldsShown, readField, type Answer, type Field } from '../../contract/fields/index.ts'
import type { Failure } from '../api/failure.ts'
import { answerIn } from '../fields/answer-in.ts'
import type { ElementHost } from './element-host.ts'

/** By the refusal: the fields that were written since. */
const written = new WeakMap<Failure, Set<string>>()

/** Found in the page alone, so it is over as soon as the page finds it no more; the others ask for another answer. */
const ofPage: ReadonlySet<string> = new Set(['required', 'agreement_required', 'passwords_differ'])

/** Several choices of which each must be another. */
const isAlike = (name: string, fields: readonly Field[], answer: Answer) =>
  fields.some(
    (other) =>
      other.kind === 'choice' && other.name !== name && answer[other.name] === answer[name],
  )

function isCorrected(
  name: string,
  code: string,
  fields: readonly Field[],
  answer: Answer,
  since: ReadonlySet<string>,
) {
  const field = fields.find((one) => one.name === name)
  // Nobody asks for it any more.
  if (!field) return true
  if (code === 'questions_alike') return !isAlike(name, fields, answer)
  return readField(field, answer[name], answer).ok && (since.has(name) || ofPage.has(code))
}

function leftOf(
  refusal: Failure,
  fields: readonly Field[],
  answer: Answer,
  since: ReadonlySet<string>,
) {
  const errors = Object.entries(refusal.fields ?? {})
  const left = errors.filter(([name, code]) => !isCorrected(name, code, fields, answer, since))
  return left.length < errors.length ? Object.fromEntries(left) : undefined
}

/** A code that was refused is another one once it is whole again. */
const isOtherCode = (
  { code }: Failure,
  fields: readonly Field[],
  answer: Answer,
  since: ReadonlySet<string>,
) =>
  code === 'wrong_code' &&
  fields.some(
    (field) =>
      field.kind === 'code' &&
      since.has(field.name) &&
      readField(field, answer[field.name], answer).ok,
  )

/** @param names what has been written, by the citizen or for them */
export function clearErrors(
  host: ElementHost,
  form: HTMLFormElement,
  names: readonly string[],
): void {
  const { flow } = host
  const { status } = flow
  if (status.is !== 'asking' || !status.refusal) return
  const { refusal, ...rest } = status
  const since = new Set([...(written.get(refusal) ?? []), ...names])
  written.set(refusal, since)
  const answer = answerIn(form)
  const fields = fieldsShown(flow.fields, answer)
  const left = leftOf(refusal, fields, answer, since)
  if (!left && !isOtherCode(refusal, fields, answer, since)) return
  // The same question to the same citizen: nothing has happened to the flow.
  if (!left || Object.keys(left).length === 0) flow.status = rest
  else {
    const fewer = { ...refusal, fields: left }
    written.set(fewer, since)
    flow.status = { ...rest, refusal: fewer }
  }
  host.requestUpdate()
}
