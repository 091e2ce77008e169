/**
 * What was typed on the screens of a flow, so that going back is correcting and not typing again. Lives in the page
 * alone, only until another flow begins; never a secret, never a consent.
 */
import { html, nothing, type TemplateResult } from 'lit'
import { ref } from 'lit/directives/ref.js'
import type { Answer, FieldKind } from '../../contract/fields/index.ts'
import type { FlowKind } from '../../contract/flow.ts'
import { carried } from './carried.ts'
import { shell, type FormContent } from './shell.ts'
import type { FlowScreenContext, ScreenContext } from './screen-context.ts'

interface Kept {
  readonly kind: FlowKind
  readonly typed: Answer
  /** The flow's first form: another one is another beginning, perhaps of another citizen. */
  readonly form: HTMLFormElement
  /** The citizen goes back: the first form that opens next takes what was typed. */
  readonly asked?: true
  /** That form has opened, and the forms after it take what was typed in them, too. */
  readonly again?: true
}

/** By what an element shows, so that two elements of a page keep each their own. */
const memory = new WeakMap<Element, Kept>()

/** Typed once more every time: secrets, and what is agreed to. */
const never: ReadonlySet<FieldKind> = new Set([
  'agreement',
  'code',
  'new-password',
  'password',
  'repeat',
  'secret-answer',
])

const rootOf = (part: Element) => part.closest('.ca-root')

function keep({ kind, screen, fields }: FlowScreenContext, form: HTMLFormElement): void {
  const root = rootOf(form)
  if (!root) return
  const names = new Set(fields.filter((field) => !never.has(field.kind)).map(({ name }) => name))
  const typed: Record<string, string> = {}
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && names.has(name)) typed[name] = value
  const before = memory.get(root)
  if (screen.flow === '' && before?.form !== form) memory.set(root, { kind, typed, form })
  else if (before) memory.set(root, { ...before, typed: { ...before.typed, ...typed } })
}

type Control = HTMLInputElement | HTMLSelectElement

const filled = new WeakSet<Control>()

function fill(control: Control, value: string): void {
  filled.add(control)
  if (control.type !== 'radio') control.value = value
  else if (control.value !== value) return
  else control.checked = true
  // As if it had been typed: other fields may follow from it.
  for (const name of ['input', 'change'])
    control.dispatchEvent(new Event(name, { bubbles: true, composed: true }))
}

/** Whether a form takes what was typed before; forgets it where somebody begins anew. */
function isAgain(
  { kind, screen }: FlowScreenContext,
  root: Element,
  form: HTMLFormElement,
): boolean {
  const kept = memory.get(root)
  if (!kept) return false
  if (screen.flow !== '' || kept.form === form) return kept.again === true
  if (kept.asked && kept.kind === kind)
    memory.set(root, { kind, typed: kept.typed, form, again: true })
  else memory.delete(root)
  return memory.has(root)
}

/** Writes what was typed into a form that the citizen came back to; each control once. */
function refill(context: FlowScreenContext, form: HTMLFormElement): void {
  const root = rootOf(form)
  if (!root || !isAgain(context, root, form)) return
  for (const control of form.querySelectorAll<Control>('input, select')) {
    const value = memory.get(root)?.typed[control.name]
    if (value && !filled.has(control)) fill(control, value)
  }
}

/** A screen whose answers are kept, and stand there again when the citizen comes back. */
export const keeping = (context: FlowScreenContext, content: FormContent): TemplateResult => {
  const submit = (form: HTMLFormElement) => {
    keep(context, form)
    context.submit(form)
  }
  // Once the form stands in the page, and outside of the drawing: what is filled in draws anew.
  const drawn = (mark: Element | undefined) =>
    queueMicrotask(() => {
      const form = mark && rootOf(mark)?.querySelector('form')
      if (form) refill(context, form)
    })
  const after = html`${content.after ?? nothing}<span hidden ${ref(drawn)}></span>`
  return shell({ ...context, submit }, { ...content, after })
}

/** Begins the flow again with the typed values: a link where it has a page of its own, a button otherwise. */
export const goBack = (
  context: ScreenContext,
  page: 'register' | 'recover' | 'find-user',
  words: string,
) => {
  const href = context.hrefOf(page)
  if (href) return html`<a class="ca-link" href=${href}>${words}</a>`
  const press = (event: Event) => {
    const root = rootOf(event.currentTarget as Element)
    const kept = root && memory.get(root)
    if (kept) memory.set(root, { ...kept, asked: true })
    context.go(page)
  }
  return html`<button class="ca-link" type="button" @click=${press}>${words}</button>`
}

/** Registers with what was typed to recover: a link where that has a page of its own, a button otherwise. */
export const registerInstead = (context: FlowScreenContext, words: string) => {
  const href = context.hrefOf('register')
  if (href) return html`<a class="ca-link" href=${href}>${words}</a>`
  const press = (event: Event) => {
    const root = rootOf(event.currentTarget as Element)
    const kept = root && memory.get(root)
    if (kept) {
      const typed = carried(context.profile, context.kind, 'register', kept.typed)
      memory.set(root, { ...kept, kind: 'register', typed, asked: true })
    }
    context.go('register')
  }
  return html`<button class="ca-link" type="button" @click=${press}>${words}</button>`
}
