/**
 * What was typed on the screens of a flow, so that going back is correcting and not typing again, and a reload loses
 * nothing: in the page, and in the memory of the tab. Never a secret, never a consent; nothing in the tab of a computer
 * that others use; and nothing any more once the flow has ended, or begins anew.
 */
import { html, nothing, type TemplateResult } from 'lit/html.js'
import { ref } from 'lit/directives/ref.js'
import type { Answer, FieldKind } from '../../contract/fields/index.ts'
import type { FlowKind } from '../../contract/flow.ts'
import { writeValue } from '../fields/write-value.ts'
import { keepIdentity } from '../flow/identity-memory.ts'
import { carried } from './carried.ts'
import { draftsOfTab } from './drafts-of-tab.ts'
import { shell, type FormContent } from './shell.ts'
import type { FlowScreenContext, ScreenContext, StepScreenContext } from './screen-context.ts'

interface Kept {
  readonly kind: FlowKind
  readonly typed: Answer
  /** The flow's first form: another one is another beginning, perhaps of another citizen. */
  readonly form?: HTMLFormElement
  /** What was typed stands in the forms again: the citizen came back to the first of them. */
  readonly again?: true
  /** The computer is others' too: the tab remembers nothing. */
  readonly shared?: boolean
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

const tabOf = ({ profile }: ScreenContext, root: Element) =>
  draftsOfTab(profile.slug, root.parentElement?.localName ?? '')

export function keep(context: FlowScreenContext, form: HTMLFormElement): void {
  const { kind, screen, fields } = context
  const root = rootOf(form)
  if (!root) return
  const names = new Set(fields.filter((field) => !never.has(field.kind)).map(({ name }) => name))
  const all = new FormData(form)
  const typed: Record<string, string> = {}
  for (const [name, value] of all)
    if (typeof value === 'string' && names.has(name)) typed[name] = value
  const before = memory.get(root)
  const isNew = screen.flow === '' && before?.form !== form
  // Asked on the first form alone.
  const shared = screen.flow === '' ? all.has('shared') : before?.shared === true
  const kept = isNew
    ? { kind, typed, form, shared }
    : before && { ...before, typed: { ...before.typed, ...typed }, shared }
  if (!kept) return
  memory.set(root, kept)
  if (shared) tabOf(context, root).forget()
  else tabOf(context, root).keep(kept)
}

/** Nothing of it is needed any more. */
export function forget(context: ScreenContext, part: Element): void {
  const root = rootOf(part)
  if (!root) return
  memory.delete(root)
  tabOf(context, root).forget()
}

/** Whether the citizen says that others use this computer, too. */
export const isShared = (root: Element): boolean => memory.get(root)?.shared === true

/** What was typed so far, on this screen and before. */
export const typedSoFar = (form: Element | undefined | null): Answer => {
  const root = form && rootOf(form)
  return (root && memory.get(root)?.typed) || {}
}

type Control = HTMLInputElement | HTMLSelectElement

const filled = new WeakSet<Control>()

function fill(control: Control, value: string): void {
  filled.add(control)
  if (control.type === 'radio') {
    if (control.value !== value) return
    control.checked = true
  }
  writeValue(control, value)
}

/** The elements that the tab's memory was looked up for: once each, before their first form stands. */
const opened = new WeakSet<Element>()

/**
 * Takes up what the tab remembers.
 *
 * @returns what was typed in the flow so far
 */
export function recall(
  context: ScreenContext & { readonly kind: FlowKind },
  root: Element,
): Answer {
  if (!opened.has(root)) {
    opened.add(root)
    const kept = memory.has(root) ? undefined : tabOf(context, root).recall()
    if (kept?.kind === context.kind) memory.set(root, { ...kept, again: true })
  }
  const kept = memory.get(root)
  return kept?.kind === context.kind ? kept.typed : {}
}

/** Whether a form takes what was typed before; forgets it where somebody begins anew. */
function isAgain(context: FlowScreenContext, root: Element, form: HTMLFormElement): boolean {
  const kept = memory.get(root)
  if (!kept) return false
  if (context.screen.flow !== '' || kept.form === form) return kept.again === true
  if ((!kept.form || context.isReturning) && kept.kind === context.kind)
    memory.set(root, { kind: kept.kind, typed: kept.typed, form, again: true })
  else forget(context, root)
  return memory.has(root)
}

const refilling = new WeakSet<HTMLFormElement>()

/** Writes what was typed into a form that the citizen came back to; each control once. */
function refill(context: FlowScreenContext, root: Element, form: HTMLFormElement): void {
  if (!isAgain(context, root, form)) return
  const typed = memory.get(root)?.typed ?? {}
  // What is still empty meanwhile was not emptied by anybody.
  refilling.add(form)
  for (const control of form.querySelectorAll<Control>('input, select')) {
    const value = typed[control.name]
    if (value && !filled.has(control)) fill(control, value)
  }
  refilling.delete(form)
}

/** The newest drawing of a form, by which what is typed in it is read. */
const drawings = new WeakMap<HTMLFormElement, FlowScreenContext>()

function watch(form: HTMLFormElement): void {
  const noted = () => {
    const context = drawings.get(form)
    if (context && !refilling.has(form)) keep(context, form)
  }
  for (const name of ['input', 'change']) form.addEventListener(name, noted)
}

/**
 * A screen whose answers are kept, and stand there again when the citizen comes back.
 *
 * @param settled told of a form that stands, with what was typed in it
 */
export const keeping = (
  context: FlowScreenContext,
  content: FormContent,
  settled?: (form: HTMLFormElement) => void,
): TemplateResult => {
  const submit = (form: HTMLFormElement) => {
    keep(context, form)
    context.submit(form)
  }
  // Once the form stands in the page, and outside of the drawing: what is filled in draws anew.
  const drawn = (mark: Element | undefined) =>
    queueMicrotask(() => {
      const root = mark && rootOf(mark)
      const form = root?.querySelector('form')
      if (!root || !form) return
      if (!drawings.has(form)) watch(form)
      drawings.set(form, context)
      refill(context, root, form)
      settled?.(form)
    })
  const after = html`${content.after ?? nothing}<span hidden ${ref(drawn)}></span>`
  return shell({ ...context, submit }, { ...content, after })
}

/**
 * Registers with what another provider has told, which will be linked: a link where that has a page of its own, a button
 * otherwise.
 *
 * @param provider as it calls itself
 */
export const registerFilled = (
  context: StepScreenContext<'connect-identity'>,
  words: string,
  provider: string,
) => {
  const { profile, screen, view } = context
  const href = context.hrefOf('register')
  const keepFor = (part: Element) => {
    keepIdentity(profile.slug, { flow: screen.flow, provider })
    const kept: Kept = { kind: 'register', typed: view.filled }
    const root = rootOf(part)
    if (root && !href) memory.set(root, kept)
    draftsOfTab(profile.slug, 'citizen-register').keep(kept)
  }
  const press = (event: Event) => {
    keepFor(event.currentTarget as Element)
    if (!href) context.go('register')
  }
  return href
    ? html`<a class="ca-link" href=${href} @click=${press}>${words}</a>`
    : html`<button class="ca-link" type="button" @click=${press}>${words}</button>`
}

/** Registers with what was typed to recover: a link where that has a page of its own, a button otherwise. */
export const registerInstead = (
  context: ScreenContext & Pick<FlowScreenContext, 'kind'>,
  words: string,
) => {
  const href = context.hrefOf('register')
  if (href) return html`<a class="ca-link" href=${href}>${words}</a>`
  const press = (event: Event) => {
    const root = rootOf(event.currentTarget as Element)
    const kept = root && memory.get(root)
    if (kept) {
      const typed = carried(context.profile, context.kind, 'register', kept.typed)
      memory.set(root, { kind: 'register', typed })
    }
    context.go('register')
  }
  return html`<button class="ca-link" type="button" @click=${press}>${words}</button>`
}
