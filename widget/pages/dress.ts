/** Makes what a template gives usable without script: buttons that send, forms that know where they stand, kept texts. */
import type { Answer } from '../../contract/fields/index.ts'
import { formFields } from '../../contract/own-page.ts'
import type { OpenTag, Piece } from './markup.ts'
import type { Presses } from './presses.ts'

export interface Dressing {
  readonly presses: Presses
  /** Where forms are sent. */
  readonly action: string
  /** What every form of the page sends besides. */
  readonly hidden: Readonly<Record<string, string>>
  /** What stands in the fields, by their names. */
  readonly typed: Answer
  /** Id of the form that presses send. */
  readonly pressForm: string
}

const tag = (open: string, attributes: Readonly<Record<string, string>>): OpenTag => ({
  open,
  attributes: new Map(Object.entries(attributes)),
  handlers: new Map(),
})

export const hiddenInputs = ({ hidden }: Dressing): readonly Piece[] =>
  Object.entries(hidden).map(([name, value]) => tag('input', { type: 'hidden', name, value }))

/** Sends what was pressed; apart from the form of a screen, whose own button stays the one that Enter presses. */
export const pressForm = (dressing: Dressing): readonly Piece[] => [
  tag('form', { id: dressing.pressForm, method: 'post', action: dressing.action, hidden: '' }),
  ...hiddenInputs(dressing),
  { close: 'form' },
]

/** Where an element that begins here ends, itself included. */
function endOf(pieces: readonly Piece[], from: number): number {
  const first = pieces[from]
  const name = first && 'open' in first ? first.open : ''
  let depth = 0
  for (let at = from; at < pieces.length; at += 1) {
    const piece = pieces[at]
    if (piece && 'open' in piece && piece.open === name) depth += 1
    if (piece && 'close' in piece && piece.close === name) depth -= 1
    if (depth === 0) return at
  }
  return pieces.length
}

function fill({ attributes }: OpenTag, typed: Answer): void {
  const kept = typed[attributes.get('name') ?? '']
  if (kept === undefined || attributes.has('data-ca-secret')) return
  const type = attributes.get('type')
  if (type === 'radio' || type === 'checkbox') {
    attributes.delete('checked')
    if (kept === (attributes.get('value') ?? 'on')) attributes.set('checked', '')
  } else if (kept !== '') attributes.set('value', kept)
}

/** A heading is the one that it is read as. */
const levelled = (name: string, level: string | undefined) =>
  /^h\d$/.test(name) && level ? `h${level}` : name

/**
 * False for what works by script alone.
 *
 * @param isAlone a form can stand around it; where none can, it names one that stands elsewhere, which browsers for
 *   terminals do not know
 */
function button(
  { attributes, handlers }: OpenTag,
  { presses, pressForm: form }: Dressing,
  isAlone: boolean,
) {
  const handler = handlers.get('click')
  if (attributes.get('type') === 'submit') return true
  const pressed = handler && presses.of(handler)
  if (pressed === undefined) return false
  attributes.delete('aria-haspopup')
  attributes.set('type', 'submit')
  if (!isAlone) attributes.set('form', form)
  attributes.set('name', formFields.press).set('value', pressed)
  return true
}

/** A script shows them when their time has come; browsers for terminals show what is hidden, too. */
const isForScript = ({ open, attributes }: OpenTag) =>
  attributes.has('hidden') && (open === 'span' || open === 'p')

/** Elements in which no form may stand. */
const closed = new Set(['form', 'p'])

class Dresser {
  readonly #dressing: Dressing
  readonly #out: Piece[] = []
  /** What the headings that are open are called. */
  readonly #headings: string[] = []
  /** How many elements are open in which no form may stand. */
  #closed = 0
  #isPress = false
  #list: string | undefined

  constructor(dressing: Dressing) {
    this.#dressing = dressing
  }

  dress(pieces: readonly Piece[]): readonly Piece[] {
    for (let at = 0; at < pieces.length; at += 1) {
      const piece = pieces[at]
      if (!piece) break
      if ('text' in piece) this.#out.push(piece)
      else if ('close' in piece) this.#close(piece.close)
      else if (piece.open === 'dialog' || !this.#open(piece)) at = endOf(pieces, at)
    }
    return this.#out
  }

  #close(name: string) {
    this.#out.push({ close: /^h\d$/.test(name) ? (this.#headings.pop() ?? name) : name })
    if (closed.has(name)) this.#closed -= 1
    if (name === 'select') this.#list = undefined
    if (name !== 'button' || !this.#isPress) return
    this.#isPress = false
    this.#out.push({ close: 'form' })
  }

  /** False for what is left out. */
  #open(piece: OpenTag): boolean {
    const { attributes } = piece
    const dressing = this.#dressing
    if (isForScript(piece)) return false
    if (piece.open === 'button') {
      const isAlone = this.#closed === 0
      if (!button(piece, dressing, isAlone)) return false
      if (isAlone) {
        this.#isPress = true
        const own = { class: 'ca-press', method: 'post', action: dressing.action }
        this.#out.push(tag('form', own), ...hiddenInputs(dressing))
      }
    }
    const open = levelled(piece.open, attributes.get('aria-level'))
    if (/^h\d$/.test(piece.open)) {
      this.#headings.push(open)
      attributes.delete('aria-level')
    }
    if (open === 'input') fill(piece, dressing.typed)
    if (open === 'select') this.#list = attributes.get('name')
    if (open === 'option' && this.#list && dressing.typed[this.#list] === attributes.get('value'))
      attributes.set('selected', '')
    if (attributes.has('data-ca-summary')) attributes.set('autofocus', '')
    if (open === 'form') attributes.set('action', dressing.action)
    if (closed.has(open)) this.#closed += 1
    this.#out.push({ ...piece, open })
    if (open === 'form') this.#out.push(...hiddenInputs(dressing))
    return true
  }
}

export const dressed = (pieces: readonly Piece[], dressing: Dressing): readonly Piece[] =>
  new Dresser(dressing).dress(pieces)

/** What is read of an element: the texts in it. */
export function textAt(pieces: readonly Piece[], attribute: string): string {
  const from = pieces.findIndex((piece) => 'open' in piece && piece.attributes.has(attribute))
  if (from < 0) return ''
  return pieces
    .slice(from, endOf(pieces, from))
    .map((piece) => ('text' in piece ? piece.text : ''))
    .join('')
    .trim()
}
