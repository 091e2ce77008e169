/** Asks an operator for what the flags leave open. What is typed and what a flag says is judged alike, at once. */
import { OperatorError } from '../operator-error.ts'

/** What was typed, read; or the sentence that says why it cannot be taken. */
export type Reading<Value> = { readonly value: Value } | { readonly refused: string }

/** @template Answers everything that is asked, by name */
export interface Question<Value, Answers> {
  /** In the operator's language, without a mark at the end. */
  readonly ask: string
  /** Stands over the first question of a group. */
  readonly heading?: string
  /** Asked only then, by the answers so far; always when absent. */
  when?(answers: Partial<Answers>): boolean
  /** What is taken when nothing is typed; `-` is nothing at all. Without one, something must be typed. */
  suggest?(answers: Partial<Answers>): string | undefined
  read(typed: string, answers: Partial<Answers>): Reading<Value>
}

/** In the order in which they are asked. */
export type Questions<Answers> = {
  readonly [Name in keyof Answers]-?: Question<Answers[Name], Answers>
}

/** Where answers come from that no flag gives. */
export interface Respondent {
  /** @returns undefined when the operator breaks off */
  ask(prompt: string): Promise<string | undefined>
  says(line: string): void
}

export interface QuestionnaireSentences {
  /** @param flag e.g. `--name` */
  missing(flag: string, ask: string): string
  notAsked(flag: string): string
  readonly needed: string
  readonly stopped: string
}

/** `timeZone` -> `time-zone`. */
export const flagOf = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/**
 * @param given values of flags, by flag without its dashes
 * @param respondent asked for the rest; without one every suggestion is taken
 * @throws OperatorError with the sentence, when a flag cannot be taken or an answer is missing
 */
export async function answersTo<Answers extends object>(
  questions: Questions<Answers>,
  given: Readonly<Record<string, string>>,
  say: QuestionnaireSentences,
  respondent?: Respondent,
): Promise<Answers> {
  const answers: Partial<Answers> = {}
  for (const name of Object.keys(questions) as (keyof Answers & string)[]) {
    const question = questions[name]
    const flag = flagOf(name)
    const typed = given[flag]
    if (question.when && !question.when(answers)) {
      if (typed !== undefined) throw new OperatorError(say.notAsked(`--${flag}`))
      continue
    }
    if (question.heading) respondent?.says(`\n${question.heading}`)
    answers[name] =
      typed === undefined && respondent
        ? await asked(question, answers, say, respondent)
        : taken(question, answers, { flag, typed, say })
  }
  // The one cast: every question was asked, but for those whose condition does not hold.
  return answers as Answers
}

interface Flag {
  readonly flag: string
  readonly typed: string | undefined
  readonly say: QuestionnaireSentences
}

function taken<Value, Answers>(
  question: Question<Value, Answers>,
  answers: Partial<Answers>,
  { flag, typed = question.suggest?.(answers), say }: Flag,
): Value {
  if (typed === undefined) throw new OperatorError(say.missing(`--${flag}`, question.ask))
  const reading = question.read(typed.trim(), answers)
  if ('refused' in reading) throw new OperatorError(`--${flag}: ${reading.refused}`)
  return reading.value
}

/** Asks until the answer can be taken. */
async function asked<Value, Answers>(
  question: Question<Value, Answers>,
  answers: Partial<Answers>,
  say: QuestionnaireSentences,
  { ask, says }: Respondent,
): Promise<Value> {
  const suggestion = question.suggest?.(answers)
  const prompt = `${question.ask}${suggestion === undefined ? '' : ` [${suggestion}]`}: `
  for (;;) {
    const line = await ask(prompt)
    if (line === undefined) throw new OperatorError(say.stopped)
    const typed = line.trim() || suggestion
    const reading: Reading<Value> =
      typed === undefined ? { refused: say.needed } : question.read(typed, answers)
    if ('value' in reading) return reading.value
    says(`  ✗ ${reading.refused}`)
  }
}
