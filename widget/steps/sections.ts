/** A long form, a few fields at a time, with what was answered to be checked at its end. One form all the while. */
import { msg } from '../locale/msg.ts'
import { html, nothing } from 'lit/html.js'
import { readAnswer, type Answer, type Field } from '../../contract/fields/index.ts'
import type { FormSection } from '../../contract/steps/details.ts'
import { answerIn } from '../fields/answer-in.ts'
import { checkedAnswers } from './check-answers.ts'
import { keep, keeping, typedSoFar } from './drafts.ts'
import type { FormContent } from './shell.ts'
import type { FlowScreenContext } from './screen-context.ts'

const titles = {
  person: () => msg('Sus datos'),
  address: () => msg('Su domicilio'),
  contact: () => msg('Cómo comunicarnos con usted'),
  access: () => msg('Sus datos de acceso'),
  check: () => msg('Revise sus respuestas'),
} satisfies Record<FormSection['id'] | 'check', () => string>

const leads: Partial<Record<keyof typeof titles, () => string>> = {
  check: () => msg('Compruebe que todo esté bien antes de enviarlo.'),
}

/** How far a form was gone through, so that a correction leads back to the check at once. */
const reached = new WeakMap<HTMLFormElement, number>()

class Division {
  readonly context: FlowScreenContext
  readonly sections: readonly FormSection[]
  /** Of the section that is shown; that of the check comes after them. */
  readonly index: number

  constructor(context: FlowScreenContext, sections: readonly FormSection[]) {
    this.context = context
    this.sections = sections
    const wrong = Object.keys(context.refusal?.fields ?? {}).map((name) => this.indexOf(name))
    const wanted = [...sections.map(({ id }) => id as string), 'check'].indexOf(
      context.section ?? '',
    )
    this.index = Math.max(0, wrong.length > 0 ? Math.min(...wrong) : wanted)
  }

  /** Which document a number is stands with the number. */
  indexOf(name: string): number {
    const of = name.replace(/Kind$/, '')
    const found = this.sections.findIndex(
      ({ fields }) => fields.includes(name) || fields.includes(of),
    )
    return found < 0 ? this.sections.length : found
  }

  id(index: number) {
    return this.sections[index]?.id ?? 'check'
  }

  /** Empty for the first: it is what the form opens with. */
  name(index: number) {
    return index === 0 ? '' : this.id(index)
  }

  fields(index: number): readonly Field[] {
    return this.context.fields.filter(
      ({ kind, name }) => kind !== 'document-kind' && this.indexOf(name) === index,
    )
  }

  reading(index: number, typed: Answer) {
    return readAnswer(this.fields(index), typed)
  }
}

const typedIn = (form: HTMLFormElement): Answer => {
  const given = Object.entries(answerIn(form)).filter(([, value]) => value !== '')
  // What depends on an answer that was just put in may not stand there yet.
  return { ...typedSoFar(form), ...Object.fromEntries(given) }
}

function goOn(division: Division, form: HTMLFormElement): void {
  const { context, index, sections } = division
  keep(context, form)
  context.changed(form)
  if (index === sections.length) return context.submit(form)
  const typed = answerIn(form)
  const reading = division.reading(index, typed)
  if (!reading.ok) return context.refuse?.(reading.fields)
  const far = reached.get(form) ?? 0
  const isDone = (at: number) => at <= far && division.reading(at, typed).ok
  let next = index + 1
  while (next < sections.length && isDone(next)) next += 1
  reached.set(form, Math.max(far, next))
  context.turnTo?.(division.name(next))
}

export const inSections = (
  context: FlowScreenContext,
  content: FormContent,
  sections: readonly FormSection[],
) => {
  const division = new Division(context, sections)
  const { index } = division
  const isCheck = index === sections.length
  const id = division.id(index)
  const at = `step.${context.screen.at}`
  const say: typeof context.say = (key, own) => {
    if (key === `${at}.button` && !isCheck) return context.say('section.button', msg('Continuar'))
    if (index === 0 || (key !== `${at}.title` && key !== `${at}.lead`)) return context.say(key, own)
    const part = key.slice(at.length + 1)
    const ours = part === 'title' ? titles[id]() : (leads[id]?.() ?? '')
    return context.say(`section.${id}.${part}`, ours)
  }
  const fields = context.refusal?.fields
  const here = fields && Object.entries(fields).filter(([name]) => division.indexOf(name) === index)
  const refusal = here &&
    context.refusal && { ...context.refusal, fields: Object.fromEntries(here) }
  const around = (field: Field | undefined, drawn: unknown) => {
    const place = field ? division.indexOf(field.name) : 0
    return html`<div class="ca-part" ?hidden=${drawn === nothing || place !== index}>${drawn}</div>`
  }
  const turn = (to: number) => () => context.turnTo?.(division.name(to))
  const back = html`<button class="ca-link" type="button" @click=${turn(index - 1)}>
    ${msg('Volver al paso anterior')}
  </button>`
  const settled = (form: HTMLFormElement) => {
    if (fields && division.name(index) !== context.section)
      context.turnTo?.(division.name(index), 'unasked')
    if (fields || index === 0) return
    // Nobody is asked to check what is not whole: after a reload the password is to be chosen once more.
    const typed = typedIn(form)
    const first = sections.findIndex((_, one) => one < index && !division.reading(one, typed).ok)
    reached.set(form, Math.max(reached.get(form) ?? 0, index))
    if (first >= 0) context.turnTo?.(division.name(first), 'unasked')
  }
  return keeping(
    {
      ...context,
      part: index,
      say,
      refusal: refusal ?? context.refusal,
      submit: (form) => goOn(division, form),
    },
    {
      ...content,
      around,
      before: html`${content.before ?? nothing}
      ${isCheck ? checkedAnswers(context, (name) => turn(division.indexOf(name))) : nothing}`,
      after: index === 0 ? (content.after ?? nothing) : html`<div class="ca-foot">${back}</div>`,
    },
    settled,
  )
}
